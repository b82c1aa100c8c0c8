import numpy as np

w, err = 1.0, []
for _ in range(4):
    err.append(abs(w - np.log(2)))
    w -= (np.exp(w) - 2) / np.exp(w)
assert round(err[0], 2) == 0.31 and round(err[1], 3) == 0.043
assert round(err[2] * 1e4) == 9 and round(err[3] * 1e7) == 4
assert all(b < a * a for a, b in zip(err, err[1:]))

rng = np.random.default_rng(0)
H = np.diag([1e6, 1.0, 1e-2])
b = rng.normal(size=3)
x = rng.normal(size=3)
x -= np.linalg.solve(H, H @ x - b)
assert np.allclose(H @ x, b)

assert (10**4) ** 2 * 8 / 1e9 == 0.8

x = np.array([2.0, 3.0])
g = np.array([x[0], -x[1]])
step = -np.linalg.solve(np.diag([1.0, -1.0]), g)
assert np.allclose(x + step, 0)
assert g[1] * step[1] > 0 > g[0] * step[0]
