import numpy as np
from math import tanh

sigmoid = lambda z: 1 / (1 + np.exp(-z))
z = np.linspace(-6, 6, 120001)
assert np.allclose(np.tanh(z), (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)))
assert np.allclose(np.tanh(z), 2 * sigmoid(2 * z) - 1)

slope_tanh, slope_sigmoid = np.gradient(np.tanh(z), z), np.gradient(sigmoid(z), z)
double = sigmoid(2 * z)
assert np.allclose(slope_tanh, 4 * double * (1 - double), atol=1e-3)
assert np.allclose(slope_tanh[1:-1], 1 - np.tanh(z[1:-1]) ** 2, atol=1e-6)
middle = len(z) // 2
assert abs(slope_tanh[middle] / slope_sigmoid[middle] - 4) < 1e-6

crossing = np.abs(z[slope_tanh > slope_sigmoid]).max()
assert round(crossing, 2) == 1.66
assert np.all(slope_tanh[1:-1][np.abs(z[1:-1]) > 1.664] < slope_sigmoid[1:-1][np.abs(z[1:-1]) > 1.664])
h = 1e-5
assert round((tanh(3 + h) - tanh(3 - h)) / (2 * h), 4) == 0.0099

rng = np.random.default_rng(0)
w1, b1, w2, b2 = rng.normal(size=(5, 3)), rng.normal(size=5), rng.normal(size=(2, 5)), rng.normal(size=2)
x = rng.normal(size=(3, 20))
as_tanh = w2 @ np.tanh(w1 @ x + b1[:, None]) + b2[:, None]
as_sigmoid = 2 * w2 @ sigmoid(2 * w1 @ x + 2 * b1[:, None]) + (b2 - w2.sum(1))[:, None]
assert np.allclose(as_tanh, as_sigmoid)
