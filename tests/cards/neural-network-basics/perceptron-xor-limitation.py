from itertools import product

import numpy as np


def threshold_functions(n, reach):
    points = np.array(list(product([0, 1], repeat=n)))
    found = {(False,) * len(points)}
    for w in product(range(-reach, reach + 1), repeat=n):
        z = points @ np.array(w)
        found |= {tuple((z >= b).tolist()) for b in np.unique(z)}
    return found


two = threshold_functions(2, 2)
missing = set(product([False, True], repeat=4)) - two
assert len(two) == 14
assert missing == {(False, True, True, False), (True, False, False, True)}
xor = (False, True, True, False)
assert max(sum(a == b for a, b in zip(f, xor)) for f in two) == 3

assert len(threshold_functions(4, 3)) == 1882
assert 2 ** 2 ** 4 == 65536

rng = np.random.default_rng(0)
w1, w2, b = rng.normal(0, 3, (3, 100_000))
conditions = np.stack([b < 0, w1 + b >= 0, w2 + b >= 0, w1 + w2 + b < 0])
assert conditions.sum(0).max() == 3
assert np.allclose((w1 + b) + (w2 + b), b + (w1 + w2 + b))

for p, q in product([0, 1], repeat=2):
    assert p + q - 2 * p * q == p ^ q
    assert 1 - (p + q - 1) ** 2 == p ^ q
