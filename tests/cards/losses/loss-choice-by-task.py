import numpy as np

rng = np.random.default_rng(0)
y = rng.exponential(1.0, 4001)
grid = np.linspace(0, 4, 4001)
diff = y[:, None] - grid[None, ::5]
coarse = grid[::5]
assert abs(coarse[(diff**2).mean(0).argmin()] - y.mean()) < 0.01
assert abs(coarse[np.abs(diff).mean(0).argmin()] - np.median(y)) < 0.01
dear = np.where(diff > 0, 2 * diff, -diff)
assert abs(coarse[dear.mean(0).argmin()] - np.quantile(y, 2 / 3)) < 0.01

truth = np.array([0.5, 0.3, 0.2])
expected = -(truth * np.log(rng.dirichlet(truth * 100, 5000))).sum(1)
assert expected.min() >= -(truth * np.log(truth)).sum()
