import numpy as np

rng = np.random.default_rng(0)
n, d1, d2, dk, dv = 5, 6, 9, 4, 7
x1 = rng.normal(size=(n, d1))
wq, wk, wv = rng.normal(size=(d1, dk)), rng.normal(size=(d2, dk)), rng.normal(size=(d2, dv))
for m in (3, 40):
    x2 = rng.normal(size=(m, d2))
    e = np.exp(x1 @ wq @ (x2 @ wk).T / np.sqrt(dk))
    a = e / e.sum(1, keepdims=True)
    assert (a @ x2 @ wv).shape == (n, dv)
    assert np.allclose(a.sum(1), 1)
