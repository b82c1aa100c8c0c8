import numpy as np

r = np.random.default_rng(0)
n, d = 6, 8
Wq, Wk, Wv = r.normal(size=(3, d, d)) / d**0.5


def attention(X, causal=False):
    S = (X @ Wq) @ (X @ Wk).T / d**0.5
    if causal:
        S = np.where(np.tri(len(X), dtype=bool), S, -np.inf)
    A = np.exp(S - S.max(1, keepdims=True))
    return A / A.sum(1, keepdims=True) @ (X @ Wv)


E, PE = r.normal(size=(2, n, d))
order = np.array([2, 0, 5, 1, 4, 3])
assert np.allclose(attention(E[order]), attention(E)[order])
assert not np.allclose(attention(E[order] + PE), attention(E + PE)[order])
assert not np.allclose(attention(E[order], True), attention(E, True)[order])
