import numpy as np

rng = np.random.default_rng(0)
n_in, n_out, n = 3, 2, 400_000
a = rng.normal(size=(n, n_in)) @ rng.normal(size=(n_in, n_in))
d = rng.normal(size=(n, n_out)) @ rng.normal(size=(n_out, n_out))
vec = lambda M: M.reshape(-1, order="F")
G = (d[:, :, None] * a[:, None, :]).transpose(0, 2, 1).reshape(n, -1)
assert np.allclose(G[7], vec(np.outer(d[7], a[7])))
F = G.T @ G / n
A, S = a.T @ a / n, d.T @ d / n
assert np.linalg.norm(F - np.kron(A, S)) < 0.02 * np.linalg.norm(F)
gw = rng.normal(size=(n_out, n_in))
step = np.linalg.solve(S, gw) @ np.linalg.inv(A)
assert np.allclose(vec(step), np.linalg.solve(np.kron(A, S), vec(gw)))
# Dependent inputs and errors break the factorisation.
d2 = a[:, :2] * 1.0
G2 = (d2[:, :, None] * a[:, None, :]).transpose(0, 2, 1).reshape(n, -1)
F2 = G2.T @ G2 / n
K2 = np.kron(A, d2.T @ d2 / n)
assert np.linalg.norm(F2 - K2) > 0.2 * np.linalg.norm(F2)

w = 1000 * 1000
assert w * w == 10**12 and 2 * 1000**2 == 2 * 10**6
small = a[:2].T @ a[:2] / 2
assert np.linalg.matrix_rank(small) < n_in
assert np.linalg.matrix_rank(small + 1e-3 * np.eye(n_in)) == n_in
