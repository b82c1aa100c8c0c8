import numpy as np

n = 10**6
assert n * n * 4 / 1e12 == 4
flops = n**3 / 3
assert round(flops / 1e17, 1) == 3.3
assert round(flops / 1e14 / 60) == 56

rng = np.random.default_rng(0)
B, K, p = 3, 4, 40
X = rng.normal(size=(B, p // K))
F = np.zeros((p, p))
U = []
for x in X:
    q = np.exp(rng.normal(size=K))
    q /= q.sum()
    for k in range(K):
        s = np.outer(np.eye(K)[k] - q, x).ravel()
        F += q[k] * np.outer(s, s) / B
        U.append(np.sqrt(q[k] / B) * s)
U = np.array(U).T
assert U.shape == (p, B * K) and np.allclose(U @ U.T, F)
assert np.linalg.matrix_rank(F) <= B * K < p
g, mu = rng.normal(size=p), 0.1
small = np.linalg.solve(mu * np.eye(B * K) + U.T @ U, U.T @ g)
assert np.allclose((g - U @ small) / mu, np.linalg.solve(F + mu * np.eye(p), g))
