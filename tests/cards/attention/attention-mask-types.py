import numpy as np

for n, p, w in [(8, 3, 4), (10, 1, 10), (7, 7, 1)]:
    i, j = np.indices((n, n))
    causal = j <= i
    assert causal.sum() == n * (n + 1) / 2
    prefix = causal | ((i < p) & (j < p))
    assert prefix.sum() == n * (n + 1) / 2 + p * (p - 1) / 2
    window = causal & (i - j < w)
    assert window.sum() == n * w - w * (w - 1) / 2

assert (np.kron(np.eye(2), np.ones((3, 3))).sum(), 6**2) == (18, 36)
