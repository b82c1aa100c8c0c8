import numpy as np

rng = np.random.default_rng(0)
n, m, d1, d2 = 20, 196, 8, 12
x1, x2, w = rng.normal(size=(n, d1)), rng.normal(size=(m, d2)), rng.normal(size=(d1, d2))


def softmax(s):
    e = np.exp(s - s.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


s = x1 @ w @ x2.T
assert s.size == 3920 and (n + m) ** 2 == 46_656
assert (softmax(s) @ x2).shape == (n, d2) and (softmax(s.T) @ x1).shape == (m, d1)
assert np.allclose(softmax(s.T).sum(1), 1)
assert not np.allclose(softmax(s).T.sum(1), 1)
