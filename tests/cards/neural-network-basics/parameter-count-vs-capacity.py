from itertools import product
from math import comb, pi, sin

import numpy as np

n = 6
points = [10.0 ** -k for k in range(1, n + 1)]
for labels in product([-1, 1], repeat=n):
    omega = pi * (1 + sum((1 - s) / 2 * 10**k for k, s in zip(range(1, n + 1), labels)))
    assert [1 if sin(omega * x) > 0 else -1 for x in points] == list(labels)

for d in (1, 3, 8):
    separable = lambda N: 2 * sum(comb(N - 1, k) for k in range(d + 1))
    assert separable(d + 1) == 2 ** (d + 1) and separable(d + 2) < 2 ** (d + 2)

rng = np.random.default_rng(0)
N, d = 30, 7
Z, y = rng.normal(size=(N, d)), rng.normal(size=N)
a = rng.normal(size=d)
t = Z @ a
order = np.sort(t)
b = -np.r_[order[0] - 1, (order[1:] + order[:-1]) / 2]
H = np.maximum(t[:, None] + b, 0)
v = np.linalg.solve(H, y)
assert np.allclose(H @ v, y)
assert a.size + b.size + v.size == 2 * N + d

tent = lambda s: 2 * np.minimum(s, 1 - s)
x = np.linspace(0, 1, 2**16 + 1)
errors, g, approx = [], x, x.copy()
for k in range(1, 8):
    g = tent(g)
    approx = approx - g / 4**k
    errors.append(abs(approx - x**2).max())
assert np.allclose(errors, [4.0 ** -(k + 1) for k in range(1, 8)])
shallow = lambda pieces: abs(np.interp(x, np.linspace(0, 1, pieces + 1),
                                       np.linspace(0, 1, pieces + 1) ** 2) - x**2).max()
assert np.isclose(shallow(32) / shallow(64), 4, rtol=1e-3)
