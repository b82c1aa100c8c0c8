import numpy as np

rng = np.random.default_rng(0)
n, d = 6, 4
X = rng.normal(size=(n, d))
Wq, Wk, Wv = rng.normal(size=(3, d, d))


def attend(X, open_pairs):
    S = np.where(open_pairs, (X @ Wq) @ (X @ Wk).T / d**0.5, -np.inf)
    A = np.exp(S - S.max(1, keepdims=True))
    A /= A.sum(1, keepdims=True)
    return A @ X @ Wv, int((A > 0).sum())


changed = X.copy()
changed[-1] += 1
full, causal = np.ones((n, n), bool), np.tril(np.ones((n, n), bool))
before, pairs = attend(X, full)
assert pairs == n**2 and not np.isclose(before[0], attend(changed, full)[0][0]).all()
before, pairs = attend(X, causal)
assert pairs == n * (n + 1) // 2
assert np.allclose(before[:-1], attend(changed, causal)[0][:-1])
