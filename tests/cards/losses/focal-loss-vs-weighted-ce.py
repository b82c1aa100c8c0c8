import numpy as np

grid = np.linspace(1e-5, 1 - 1e-5, 999_999)
pos, neg = -np.log(grid), -np.log(1 - grid)


def optimum(q, w=1.0, gamma=0.0):
    risk = w * q * (1 - grid) ** gamma * pos + (1 - q) * grid**gamma * neg
    return grid[np.argmin(risk)]


assert abs(optimum(0.9) - 0.9) < 1e-4
assert round(optimum(0.9, gamma=2), 2) == 0.69
assert abs(optimum(0.5, gamma=2) - 0.5) < 1e-3
for q in (0.3, 0.45, 0.55, 0.7):
    assert (optimum(q, gamma=2) > 0.5) == (q > 0.5)
p = optimum(0.3, w=4.0)
assert np.isclose(p / (1 - p), 4 * 0.3 / 0.7, rtol=1e-3)
assert optimum(0.3, w=4.0) > 0.5

ce = lambda p: -np.log(p)
focal = lambda p: (1 - p) ** 2 * ce(p)
easy_rare, hard_common, alpha = 0.95, 0.3, 30
assert alpha * ce(easy_rare) > ce(hard_common)
assert focal(easy_rare) < focal(hard_common) / 1000
