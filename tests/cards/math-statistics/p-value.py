from fractions import Fraction
from itertools import product

import numpy as np

heads = [sum(s) for s in product((0, 1), repeat=10)]
extreme = sum(abs(k - 5) >= 4 for k in heads)
assert {k for k in heads if abs(k - 5) >= 4} == {0, 1, 9, 10}
assert (extreme, len(heads)) == (22, 1024)
assert round(float(Fraction(extreme, 1024)), 3) == 0.021 and extreme / 1024 < 0.05

null = np.array(heads)
p = np.array([(np.abs(null - 5) >= abs(k - 5)).mean() for k in range(11)])
for alpha in (0.01, 0.05, 0.1, 0.3):
    assert (p[null] <= alpha).mean() <= alpha

rng = np.random.default_rng(0)
family = (rng.uniform(size=(200_000, 20)) <= 0.05).any(1).mean()
assert round(100 * (1 - 0.95**20)) == 64 and abs(family - 0.64) < 0.01
corrected = (rng.uniform(size=(200_000, 20)) <= 0.05 / 20).any(1).mean()
assert corrected < 0.055

t = np.sort(np.abs(rng.normal(size=100_000)))
seen = np.abs(rng.normal(size=20_000))
values = 1 - np.searchsorted(t, seen) / t.size
assert np.abs(np.histogram(values, 10, (0, 1))[0] / seen.size - 0.1).max() < 0.01
