from itertools import permutations

import numpy as np

rng = np.random.default_rng(0)
x, y = rng.normal(size=6), rng.normal(1, 2, size=6)
points = np.sort(np.concatenate([x, y]))
gap = sum(
    abs((x <= a).mean() - (y <= a).mean()) * (b - a) for a, b in zip(points[:-1], points[1:])
)
best = min(np.abs(x - y[list(s)]).mean() for s in permutations(range(6)))
assert np.isclose(gap, best)

bins = np.arange(1, 11)
one = lambda k: (bins == k).astype(float)
emd = lambda p, q: np.abs(np.cumsum(p - q)).sum()
assert emd(one(5), one(6)) == 1 and emd(one(5), one(10)) == 5

# The Gaussian formula against the cost of the optimal linear map of one onto the other.
root = lambda m: (lambda v, u: (u * np.sqrt(v)) @ u.T)(*np.linalg.eigh(m))
a, b = rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
A, B, m = a @ a.T + np.eye(3), b @ b.T + np.eye(3), rng.normal(size=3)
inner = root(root(A) @ B @ root(A))
T = np.linalg.inv(root(A)) @ inner @ np.linalg.inv(root(A))
assert np.allclose(T @ A @ T.T, B)
E_ = T - np.eye(3)
moved = m @ m + np.trace(E_ @ A @ E_.T)
product = np.sqrt(np.linalg.eigvals(A @ B).real).sum()
assert np.isclose(moved, m @ m + np.trace(A) + np.trace(B) - 2 * product)
