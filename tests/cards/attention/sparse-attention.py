import numpy as np

n, s = 16384, 256
assert n * n / (n * s) == 64
assert s == 2 * int(n**0.5)

rng = np.random.default_rng(0)
n, d, keep = 20, 6, 5
q, k, v = rng.normal(size=(3, n, d))
S = q @ k.T / np.sqrt(d)
chosen = np.argsort(-S, 1)[:, :keep]
mask = np.full((n, n), -np.inf)
np.put_along_axis(mask, chosen, 0, 1)
P = np.exp(S + mask)
dense = P / P.sum(1, keepdims=True) @ v
for i in range(n):
    e = np.exp(S[i, chosen[i]])
    assert np.allclose(dense[i], e / e.sum() @ v[chosen[i]])
