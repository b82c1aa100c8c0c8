import numpy as np

p = np.linspace(0, 1, 100_001)
for c_fp, c_fn in ((1, 9), (1, 1), (4, 1)):
    alarm = (1 - p) * c_fp < p * c_fn
    assert abs(p[alarm].min() - c_fp / (c_fp + c_fn)) < 1e-4
assert 1 / (1 + 9) == 0.1

rng = np.random.default_rng(0)
prob = rng.beta(0.5, 3, 400_000)
y = rng.random(400_000) < prob
grid = np.linspace(0.02, 0.5, 49)
cost = [((prob > t) & ~y).sum() + 9 * ((prob <= t) & y).sum() for t in grid]
assert abs(grid[np.argmin(cost)] - 0.1) < 0.021
