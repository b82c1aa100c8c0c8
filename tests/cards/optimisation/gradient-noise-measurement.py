import numpy as np


def solve(b1, n1, b2, n2):
    tr = (n1 - n2) / (1 / b1 - 1 / b2)
    g2 = (b2 * n2 - b1 * n1) / (b2 - b1)
    return tr, g2


lin = np.linalg.solve([[1, 1 / 10], [1, 1 / 100]], [11, 2])
assert np.allclose(lin, [1, 100])
assert np.allclose(solve(10, 11, 100, 2), (100, 1))

rng = np.random.default_rng(0)
G = np.array([1.0, -2.0, 0.5])
sd = np.array([3.0, 1.0, 2.0])
n = {}
for b in (4, 32):
    g = (G + sd * rng.normal(size=(20_000, b, 3))).mean(1)
    n[b] = (g**2).sum(1).mean()
tr, g2 = solve(4, n[4], 32, n[32])
assert np.isclose(tr, 14, rtol=0.03) and np.isclose(g2, 5.25, rtol=0.03)
assert np.isclose(n[4] - 5.25, 14 / 4, rtol=0.05)
