from itertools import product

import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(7, 2))


def best(K):
    low = np.inf
    for lab in product(range(K), repeat=7):
        lab = np.array(lab)
        if len(set(lab)) < K:
            continue
        cost = sum(((x[lab == k] - x[lab == k].mean(0)) ** 2).sum() for k in range(K))
        low = min(low, cost)
    return low


J = [best(K) for K in (1, 2, 3, 4)]
assert all(b < a for a, b in zip(J, J[1:]))
centres = x.copy()
assert ((x[:, None] - centres) ** 2).sum(-1).min(1).sum() == 0
