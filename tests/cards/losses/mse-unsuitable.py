import numpy as np

p = lambda z: 1 / (1 + np.exp(-z))
h = 1e-6
square = ((p(-5 + h) - 1) ** 2 - (p(-5 - h) - 1) ** 2) / (2 * h)
cross = (-np.log(p(-5 + h)) + np.log(p(-5 - h))) / (2 * h)
assert round(abs(square), 3) == 0.013 and round(abs(cross), 3) == 0.993
q = p(-5)
assert abs(square - 2 * (q - 1) * q * (1 - q)) < 1e-8 and abs(cross - (q - 1)) < 1e-8

grid = np.linspace(0, 360, 36001)
assert abs(grid[((grid - 359) ** 2 + (grid - 1) ** 2).argmin()] - 180) < 0.02

z = np.random.default_rng(0).normal(size=1_000_000)
z = np.concatenate([z, -z])
y = np.exp(z)
assert abs(y.mean() / np.exp(np.log(y).mean()) - 1.65) < 0.01
