import numpy as np

assert np.isclose((1 - 0.9) ** 2, 0.01)

grid = np.linspace(0.001, 0.999, 999)


def optimum(q, gamma):
    yes = -((1 - grid) ** gamma) * np.log(grid)
    no = -(grid**gamma) * np.log(1 - grid)
    return grid[(q * yes + (1 - q) * no).argmin()]


assert np.isclose(optimum(0.8, 0), 0.8, atol=1e-3)
assert 0.5 < optimum(0.8, 2) < 0.75

y = np.random.default_rng(0).exponential(size=500)
assert np.isclose(np.polyfit(np.zeros(500), y, 0)[0], y.mean())


def pair(y, d, m=1.0):
    return y * d**2 + (1 - y) * max(0, m - d) ** 2


assert pair(1, 0) == 0 == pair(0, 1.5) and pair(1, 2) > pair(1, 1) and pair(0, 0.1) > pair(0, 0.5)
