import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))


def swish(b, x=z):
    return x / (1 + np.exp(-b * x))


for b in (0.5, 1, 2, 10):
    y = swish(b)
    assert abs(y.min() + 0.278 / b) < 1e-3 / b and abs(z[y.argmin()] + 1.28 / b) < 2e-3 / b + 1e-4
    gap = abs(y - np.maximum(z, 0)).max()
    assert abs(gap - 0.2785 / b) < 1e-4 / b
    assert np.allclose(y, swish(1, b * z) / b)
    h = 1e-5
    by_b = (swish(b + h) - swish(b - h)) / (2 * h)
    s = 1 / (1 + np.exp(-b * z))
    assert np.allclose(by_b, z**2 * s * (1 - s), atol=1e-6)
    assert abs(swish(b, 1e-6) / 1e-6 - 0.5) < 1e-4
assert round(abs(swish(10) - np.maximum(z, 0)).max(), 3) == 0.028
assert np.allclose(swish(0), z / 2)
assert 0.02 < abs(swish(1.702) - z * Phi).max() < 0.0205

rng = np.random.default_rng(0)
x, W, v, b = rng.normal(size=(5, 3)), rng.normal(size=(4, 3)), rng.normal(size=4), 1.7
assert np.allclose(swish(b, x @ W.T) @ v, swish(1, x @ (b * W).T) @ (v / b))
