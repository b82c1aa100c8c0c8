import numpy as np

mape = lambda y, f: 100 * np.mean(np.abs((np.asarray(y, float) - f) / y))
assert mape([100], 0) == 100 and mape([100], 300) == 200
assert np.isclose(mape([0.1], 1.1), 1000)

grid = np.arange(0, 12, 0.01)
y = np.array([1.0, 2, 10])
assert np.isclose(grid[np.argmin([mape(y, c) for c in grid])], 1)
assert np.isclose(grid[np.argmin([np.abs(y - c).sum() for c in grid])], 2)

rng = np.random.default_rng(0)
for _ in range(50):
    y = rng.lognormal(size=21)
    best = min(y, key=lambda c: mape(y, c))
    order = np.argsort(y)
    weight = np.cumsum(1 / y[order])
    assert best == y[order][np.searchsorted(weight, weight[-1] / 2)]
    assert best <= np.median(y)

celsius, guess = np.array([1.0, 10]), np.array([2.0, 12])
assert abs(mape(celsius, guess) - mape(celsius + 273.15, guess + 273.15)) > 50
eps = np.finfo(float).eps
assert np.mean(np.abs(np.array([0, 5]) - 1) / np.maximum([0, 5], eps)) > 1e15
