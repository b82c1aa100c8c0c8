import numpy as np

rng = np.random.default_rng(0)
x = rng.choice([-1.0, 1.0], 20_000)
grid = np.linspace(-2, 2, 401)
mse = [((x - g) ** 2).mean() for g in grid]
assert abs(grid[np.argmin(mse)]) < 0.05

pd = np.array([0.5, 0.5])
nll = [-(pd * np.log([1 - q, q])).sum() for q in (0.5, 0.1, 1e-3, 1e-9)]
assert nll == sorted(nll) and nll[-1] > 10
m = (pd + np.array([1.0, 0])) / 2
js = 0.5 * (pd * np.log(pd / m)).sum() + 0.5 * np.log(1 / m[0])
assert js < np.log(2)
