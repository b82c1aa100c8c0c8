import numpy as np

labels = np.zeros((100_000, 2))
labels[:, 0] = 1
labels[:100] = [0, 1]
smooth = 0.9 * labels + 0.1 / 2
mean = smooth[:, 1].mean()
assert round(100 * mean, 1) == 5.1 and round(mean / labels[:, 1].mean()) == 51
assert np.isclose(mean, (1 - 0.1) * 0.001 + 0.1 / 2)

grid = np.linspace(0.0005, 0.9995, 9991)
best = []
for q in (0.1, 0.4, 0.9):
    target = 0.9 * q + 0.05
    best.append(grid[np.argmin(-target * np.log(grid) - (1 - target) * np.log(1 - grid))])
assert np.allclose(best, [0.9 * q + 0.05 for q in (0.1, 0.4, 0.9)], atol=1e-3)
assert best == sorted(best)
