import numpy as np

rng = np.random.default_rng(0)
d = 4
q, k = rng.normal(size=(2, d)) * 0.5
w = rng.normal(size=(400_000, d))


def phi(x):
    return np.exp(w @ x - x @ x / 2)


terms = phi(q) * phi(k)
exact = np.exp(q @ k)
assert abs(terms.mean() / exact - 1) < 0.01
predicted = np.exp((q + k) @ (q + k)) - 1
assert abs(terms.var() / exact**2 / predicted - 1) < 0.1
averaged = terms.reshape(-1, 16).mean(1)
assert abs(averaged.var() / exact**2 / (predicted / 16) - 1) < 0.1

big = 64
a, b = rng.normal(size=(2, big))
assert np.isclose((a / big**0.25) @ (b / big**0.25), a @ b / np.sqrt(big))

trigonometric = np.cos(w @ (q - k)) * np.exp((q @ q + k @ k) / 2)
assert abs(trigonometric.mean() / exact - 1) < 0.01
assert trigonometric.min() < 0 < terms.min()

elu = lambda x: np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))
pairs = rng.normal(size=(2, 200, d))
ratio = np.sum(elu(pairs[0]) * elu(pairs[1]), 1) / np.exp(np.sum(pairs[0] * pairs[1], 1))
assert ratio.max() / ratio.min() > 10
