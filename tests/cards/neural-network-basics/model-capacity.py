from itertools import product

import numpy as np


def rademacher(labellings, n):
    signs = np.array(list(product([-1, 1], repeat=n)))
    return (signs @ np.array(labellings).T / n).max(1).mean()


n = 10
everything = list(product([-1, 1], repeat=n))
assert rademacher(everything, n) == 1
assert abs(rademacher([(1,) * n], n)) < 1e-12
constants = rademacher([(1,) * n, (-1,) * n], n)
thresholds = rademacher([tuple(s * (1 if i >= k else -1) for i in range(n))
                         for k in range(n + 1) for s in (-1, 1)], n)
assert 0 < constants < thresholds < 1

rng = np.random.default_rng(0)
N, d, m = 60, 5, 400
X, noise = rng.normal(size=(N, d)), rng.choice([-1, 1], N)
H = np.maximum(X @ rng.normal(size=(d, m)) + rng.normal(size=m), 0)
wide = np.linalg.lstsq(H, noise, rcond=None)[0]
assert (np.sign(H @ wide) == noise).all()
narrow = H[:, :5]
assert (np.sign(narrow @ np.linalg.lstsq(narrow, noise, rcond=None)[0]) == noise).mean() < 0.9
