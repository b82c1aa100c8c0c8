import numpy as np

r = dk = dv = 64
state = np.zeros((r, dv)).size + np.zeros(r).size
cache = lambda n: n * (dk + dv)
assert state == 4160
assert cache(32) < state < cache(33)
assert round(cache(8192) / state) == 252

rng = np.random.default_rng(0)
n, r = 60, 8
phi = lambda x: np.exp(np.minimum(x, 0)) + np.maximum(x, 0)
Q, K = rng.normal(size=(2, n, r))
W = phi(Q) @ phi(K).T
A = W / W.sum(1, keepdims=True)
assert np.linalg.matrix_rank(A) <= r
S = np.exp(30 * Q @ Q.T / np.sum(Q * Q, 1))
assert np.linalg.matrix_rank(S / S.sum(1, keepdims=True)) > r

def recall_error(keys):
    values = rng.normal(size=(len(keys), 3))
    U = keys.T @ values
    return np.abs(keys @ U - values).max()


basis = np.linalg.qr(rng.normal(size=(r, r)))[0]
assert recall_error(basis) < 1e-12
extra = rng.normal(size=(1, r))
extra /= np.linalg.norm(extra)
assert recall_error(np.vstack([basis, extra])) > 0.1
