import numpy as np

loss = lambda d, m: max(0, m - d) ** 2 / 2
slope = lambda d, m, h=1e-6: (loss(d + h, m) - loss(d - h, m)) / (2 * h)
assert abs(-slope(0.3, 1) - 0.7) < 1e-6 and slope(1.1, 1) == 0
assert loss(0, 0) == 0

rng = np.random.default_rng(0)
u, v = (x / np.linalg.norm(x, axis=1, keepdims=True) for x in rng.normal(size=(2, 2000, 512)))
d = np.linalg.norm(u - v, axis=1)
assert abs(d.mean() - 1.41) < 0.01 and d.std() < 0.1
assert np.linalg.norm(u - (-u), axis=1).max() < 2 + 1e-9


def total(z1, z2, y, m):
    d = np.linalg.norm(z1 - z2, axis=1)
    return (y * d**2 + (1 - y) * np.maximum(0, m - d) ** 2).mean() / 2


z1, z2, y = rng.normal(size=(50, 2)), rng.normal(size=(50, 2)), rng.integers(0, 2, 50)
assert np.isclose(total(3 * z1, 3 * z2, y, 3 * 1.5), 9 * total(z1, z2, y, 1.5))
