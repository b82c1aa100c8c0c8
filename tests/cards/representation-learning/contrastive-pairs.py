import itertools

import numpy as np

y = np.repeat(np.arange(10), 100)
pairs = list(itertools.combinations(y.tolist(), 2))
own = sum(a == b for a, b in pairs)
assert len(pairs) == 499_500 and round(100 * own / len(pairs), 1) == 9.9

K, B = 1000, 256
assert round(100 * (1 - (1 - 1 / K) ** (B - 1)), 1) == 22.5
rng = np.random.default_rng(0)
labels = rng.integers(0, K, size=(20_000, B))
share = (labels[:, 1:] == labels[:, :1]).any(1).mean()
assert abs(share - 0.225) < 0.01
