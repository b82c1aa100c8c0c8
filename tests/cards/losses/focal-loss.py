import numpy as np


def easy_share(gamma):
    easy = 1000 * (1 - 0.95) ** gamma * -np.log(0.95)
    hard = (1 - 0.1) ** gamma * -np.log(0.1)
    return easy / (easy + hard)


assert round(100 * easy_share(0)) == 96 and round(100 * easy_share(2)) == 6
for p, factor in ((0.1, 0.81), (0.5, 0.25), (0.9, 0.01)):
    assert np.isclose((1 - p) ** 2, factor)

b = -np.log((1 - 0.01) / 0.01)
assert round(b, 1) == -4.6 and np.isclose(1 / (1 + np.exp(-b)), 0.01)

grid = np.linspace(1e-5, 1 - 1e-5, 999_999)
risk = -0.9 * (1 - grid) ** 2 * np.log(grid) - 0.1 * grid**2 * np.log(1 - grid)
assert round(grid[np.argmin(risk)], 2) == 0.69
