import numpy as np

relu = lambda z: np.maximum(z, 0)
hat = lambda x: relu(x) - 2 * relu(x - 1) + relu(x - 2)
assert [hat(v) for v in (-3, 0, 0.5, 1, 1.5, 2, 9)] == [0, 0, 0.5, 1, 0.5, 0, 0]

n = 10
x = np.linspace(0, 1, 100_001)
step = 1 / n
line = sum((j * step) ** 2 * hat(x / step - j + 1) for j in range(n + 1))
assert np.allclose(line, np.interp(x, np.linspace(0, 1, n + 1), np.linspace(0, 1, n + 1) ** 2))
assert np.isclose(abs(line - x**2).max(), 1 / (4 * n**2), rtol=1e-4)
assert 1 / (4 * n**2) == 0.0025

rng = np.random.default_rng(0)
m = 12
w, b, v = rng.normal(size=(3, m))
grid = np.linspace(-50, 50, 400_001)
y = relu(np.outer(grid, w) + b) @ v
slope = np.round(np.diff(y) / np.diff(grid), 6)
inside = np.abs(np.diff(slope)) > 1e-4
kinks = np.sum(inside & ~np.r_[False, inside[:-1]])
assert 2 < kinks + 1 <= m + 1

beyond = max(abs(-b / w)) + 1
tail = np.array([beyond, 2 * beyond, 3 * beyond])
out = relu(np.outer(tail, w) + b) @ v
assert np.isclose(out[2] - out[1], out[1] - out[0])

sigmoid = lambda z: 1 / (1 + np.exp(-z))
column = lambda t: sigmoid(200 * (t - 1)) - sigmoid(200 * (t - 2))
assert column(1.5) > 0.999 and max(column(0.5), column(2.5)) < 1e-3
