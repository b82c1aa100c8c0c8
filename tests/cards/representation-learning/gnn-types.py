import numpy as np

rng = np.random.default_rng(0)
n, d = 6, 4
adj = np.triu(rng.random((n, n)) < 0.5, 1)
adj = (adj | adj.T).astype(float)
tilde = adj + np.eye(n)
deg = tilde.sum(1)
h, w = rng.normal(size=(n, d)), rng.normal(size=(d, d))
root = np.diag(deg**-0.5)
whole = root @ tilde @ root @ h @ w
for v in range(n):
    own = sum(h[u] @ w / np.sqrt(deg[v] * deg[u]) for u in range(n) if tilde[v, u])
    assert np.allclose(own, whole[v])
assert not np.allclose((root @ tilde @ root).sum(1), 1)

assert 1 + 25 + 25 * 10 == 276


def leaky(x):
    return np.where(x > 0, x, 0.2 * x)


# one GAT head ranks the neighbours alike for every query, GATv2 does not
nodes, queries = rng.normal(size=(2, 8, d))
a, w1 = rng.normal(size=2 * d), rng.normal(size=(d, d))
rank = {tuple(np.argsort([leaky(a @ np.r_[w1 @ q, w1 @ u]) for u in nodes])) for q in queries}
assert len(rank) == 1
a2, w2 = rng.normal(size=16), rng.normal(size=(16, 2 * d))
rank = {tuple(np.argsort([a2 @ leaky(w2 @ np.r_[q, u]) for u in nodes])) for q in queries}
assert len(rank) > 1
