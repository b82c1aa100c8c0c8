import itertools

import numpy as np

rng = np.random.default_rng(0)
n, d, p = 7, 3, 0.3
X, y, w = rng.normal(size=(n, d)) * [1, 3, 0.2], rng.normal(size=n), rng.normal(size=d)
# Exact expectation: masks of different rows are independent, so enumerate one row at a time.
total = 0.0
for i in range(n):
    for m in itertools.product((0, 1), repeat=d):
        m = np.array(m)
        prob = np.prod(np.where(m, 1 - p, p))
        total += prob * (y[i] - (m * X[i] / (1 - p)) @ w) ** 2
penalty = p / (1 - p) * sum((X[:, j] ** 2).sum() * w[j] ** 2 for j in range(d))
assert np.isclose(total, ((y - X @ w) ** 2).sum() + penalty)
