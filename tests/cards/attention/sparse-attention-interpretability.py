import numpy as np

s = np.array([1.5, 1, 0.1])
grid = np.linspace(0, 1, 401)
a, b = np.meshgrid(grid, grid)
inside = a + b <= 1
p = np.stack([a[inside], b[inside], 1 - a[inside] - b[inside]], 1)
best = p[((p - s) ** 2).sum(1).argmin()]
assert np.allclose(best, [0.75, 0.25, 0])

soft = np.exp(s) / np.exp(s).sum()
assert np.allclose(soft.round(2), [0.54, 0.33, 0.13])

v = np.random.default_rng(0).normal(size=(3, 4))
changed = v.copy()
changed[2] += 10
assert np.allclose(best @ v, best @ changed) and not np.allclose(soft @ v, soft @ changed)
