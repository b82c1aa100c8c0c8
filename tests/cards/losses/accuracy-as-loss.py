import numpy as np

assert round(-np.log(0.51), 2) == 0.67 and round(-np.log(0.99), 2) == 0.01

rng = np.random.default_rng(0)
X, c = rng.normal(size=(200, 3)), rng.integers(0, 4, 200)
W = rng.normal(size=(4, 3))


def accuracy(W):
    return ((X @ W.T).argmax(1) == c).mean()


steps = [1e-7 * rng.normal(size=W.shape) for _ in range(50)]
assert all(accuracy(W + step) == accuracy(W) for step in steps)
assert len({accuracy(W + rng.normal(size=W.shape)) for _ in range(9)}) > 1

p = rng.dirichlet(np.ones(5) * 0.5, 20_000)
wrong = p.argmax(1) != 0
assert wrong.any() and (-np.log2(p[wrong, 0]) >= 1).all() and p[wrong, 0].max() <= 0.5

grid = np.linspace(-8, 8, 16_001)
for q in (0.1, 0.3, 0.49, 0.51, 0.8):
    ce = q * np.log1p(np.exp(-grid)) + (1 - q) * np.log1p(np.exp(grid))
    hinge = q * np.maximum(0, 1 - grid) + (1 - q) * np.maximum(0, 1 + grid)
    assert (grid[ce.argmin()] > 0) == (grid[hinge.argmin()] > 0) == (q > 0.5)


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


z, h = np.array([-8.0, 1, 0]), 1e-5
e = np.array([h, 0, 0])
soft = -(softmax(z + e)[0] - softmax(z - e)[0]) / (2 * h)
ce = -(np.log(softmax(z + e)[0]) - np.log(softmax(z - e)[0])) / (2 * h)
assert np.isclose(soft, -softmax(z)[0] * (1 - softmax(z)[0]), rtol=1e-4)
assert abs(soft) < 1e-3 and abs(ce) > 0.999
