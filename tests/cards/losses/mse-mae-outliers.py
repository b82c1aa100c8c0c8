from itertools import combinations

import numpy as np

r = np.array([1.0] * 9 + [10])
assert round(100 * r[-1] ** 2 / (r**2).sum()) == 92
assert round(100 * r[-1] / r.sum()) == 53

y = np.array([1, 2, 3, 4, 100.0])
grid = np.linspace(0, 100, 100001)
square = sum((v - grid) ** 2 for v in y)
absolute = sum(abs(v - grid) for v in y)
assert abs(grid[square.argmin()] - 22) < 2e-3 and abs(grid[absolute.argmin()] - 3) < 2e-3


def l1_line(x, y):
    best = None
    for i, j in combinations(range(len(x)), 2):
        slope = (y[j] - y[i]) / (x[j] - x[i])
        cost = np.abs(y - y[i] - slope * (x - x[i])).sum()
        if best is None or cost < best[0]:
            best = cost, slope
    return best[1]


rng = np.random.default_rng(0)
x = np.sort(rng.uniform(0, 1, 30))
y = 2 * x + rng.normal(0, 0.05, 30)
assert abs(l1_line(x, y) - 2) < 0.2
up = y.copy()
up[15] += 1000
assert abs(l1_line(x, up) - 2) < 0.2
far = l1_line(np.append(x, 1000.0), np.append(y, -1000.0))
assert far < -0.9
