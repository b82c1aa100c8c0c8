import numpy as np

rng = np.random.default_rng(0)
pd, pg = rng.dirichlet(np.ones(6), 2)
grid = np.linspace(1e-4, 1 - 1e-4, 20_001)


def best(a, b):
    return grid[(a * np.log(grid) + b * np.log(1 - grid)).argmax()]


assert all(abs(best(p, p) - 0.5) < 1e-3 for p in pd)
assert max(abs(best(a, b) - 0.5) for a, b in zip(pd, pg)) > 0.05
