import numpy as np

rng = np.random.default_rng(0)
n, d = 7, 4
a = np.triu(rng.random((n, n)) < 0.4, 1)
a = (a | a.T).astype(float)
x = rng.normal(size=(n, d))
weights = rng.normal(size=(2, 2, d, d))


def gnn(x, a):
    for w0, w1 in weights:
        x = np.tanh(x @ w0.T + a @ x @ w1.T)
    return x


p = np.eye(n)[rng.permutation(n)]
assert np.allclose(gnn(p @ x, p @ a @ p.T), p @ gnn(x, a))
assert np.allclose(gnn(p @ x, p @ a @ p.T).sum(0), gnn(x, a).sum(0))
assert gnn(x[:3], a[:3, :3]).shape == (3, d)

mlp = rng.normal(size=(n, 2))
assert not np.allclose(np.tanh(p @ a @ p.T @ mlp), p @ np.tanh(a @ mlp))

path = np.eye(n, k=1) + np.eye(n, k=-1)
bumped = x.copy()
bumped[0] += 1
changed = np.abs(gnn(bumped, path) - gnn(x, path)).max(1) > 1e-12
assert changed.tolist() == [True] * 3 + [False] * 4
