import numpy as np

n = 10**8
assert n * n == 10**16 and n * n * 4 / 1e15 == 40
rng = np.random.default_rng(0)
X = rng.normal(size=(20_000, 12, 3))
H = np.einsum("bni,bnj->bij", X, X) / 12
assert np.allclose(H.mean(0), np.eye(3), atol=0.02)
inv = np.linalg.inv(H).mean(0)
assert np.diag(inv).min() > 1.3
