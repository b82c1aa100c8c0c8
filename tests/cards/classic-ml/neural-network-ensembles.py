from itertools import product

import numpy as np

rng = np.random.default_rng(0)
for _ in range(100):
    f, y = rng.normal(size=7), rng.normal()
    mean = f.mean()
    assert abs((mean - y) ** 2 - (((f - y) ** 2).mean() - ((f - mean) ** 2).mean())) < 1e-12

vote = sum(
    np.prod([0.8 if c else 0.2 for c in v]) for v in product((0, 1), repeat=3) if sum(v) > 1
)
assert abs(vote - 0.896) < 1e-9

common = rng.random((200000, 1)) < 0.8
own = rng.random((200000, 3)) < 0.8
same = rng.random((200000, 3)) < 0.5
right = np.where(same, common, own)
assert abs(right.mean() - 0.8) < 0.005
assert 0.8 < (right.sum(1) > 1).mean() < 0.885

members = np.array([0.0, 2.0, 3.0])
assert members.min() ** 2 < members.mean() ** 2 < (members**2).mean()
