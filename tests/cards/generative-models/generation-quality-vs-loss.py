import numpy as np

rng = np.random.default_rng(0)


def root(S):
    w, V = np.linalg.eigh(S)
    return V @ np.diag(np.sqrt(np.maximum(w, 0))) @ V.T


def fid(m1, S1, m2, S2):
    ev = np.linalg.eigvals(S1 @ S2).real
    return ((m1 - m2) ** 2).sum() + np.trace(S1 + S2) - 2 * np.sqrt(np.maximum(ev, 0)).sum()


A, B = rng.normal(size=(2, 4, 4))
S1, S2 = A @ A.T + np.eye(4), B @ B.T + np.eye(4)
m1, m2 = rng.normal(size=(2, 4))
T = np.linalg.inv(root(S1)) @ root(root(S1) @ S2 @ root(S1)) @ np.linalg.inv(root(S1))
D = np.eye(4) - T
cost = ((m1 - m2) ** 2).sum() + np.trace(D @ S1 @ D.T)
assert np.allclose(T @ S1 @ T.T, S2) and np.isclose(fid(m1, S1, m2, S2), cost)
assert np.isclose(fid(m1, S1, m1, S1), 0)

d = 16


def small(n):
    x = rng.normal(size=(n, d))
    return fid(np.zeros(d), np.eye(d), x.mean(0), np.cov(x.T))


v = [np.mean([small(n) for _ in range(20)]) for n in (50, 200, 2000)]
assert v[0] > v[1] > v[2] > 0
assert round(np.log(100), 2) == 4.61
p, q = rng.dirichlet(np.ones(20), 2)
assert (np.log(p) - np.log(0.01 * p + 0.99 * q) <= np.log(100)).all()
