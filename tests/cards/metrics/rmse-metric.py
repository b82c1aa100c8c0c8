import numpy as np

rmse = lambda e: np.sqrt(np.mean(np.square(e)))
mae = lambda e: np.mean(np.abs(e))
even, spike = np.array([1, 1, 1, 1]), np.array([0, 0, 0, 4])
assert mae(even) == mae(spike) == 1 and (rmse(even), rmse(spike)) == (1, 2)

rng = np.random.default_rng(0)
e = rng.normal(0, 3, 1_000_000)
assert round(rmse(e) / mae(e), 2) == 1.25
heavy = rng.standard_t(3, 1_000_000)
assert rmse(heavy) / mae(heavy) > 1.4
for _ in range(100):
    e = rng.standard_t(2, 20) + rng.normal()
    assert rmse(e) >= mae(e)
    assert np.isclose(rmse(e) ** 2, e.mean() ** 2 + e.var())

y = rng.gamma(2, 5, 500)
assert np.isclose(rmse(y - y.mean()), y.std())
f = y + rng.normal(size=500)
r2 = 1 - np.square(y - f).sum() / np.square(y - y.mean()).sum()
assert np.isclose(r2, 1 - rmse(y - f) ** 2 / y.var())
assert (np.sqrt(1) + np.sqrt(9)) / 2 == 2 and round(np.sqrt((1 + 9) / 2), 2) == 2.24

grid = np.linspace(0, 30, 3001)
assert abs(grid[np.argmin([rmse(y - c) for c in grid])] - y.mean()) < 0.011
