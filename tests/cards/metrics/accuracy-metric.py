import numpy as np

rng = np.random.default_rng(0)
runs = rng.binomial(1000, 0.9, 200_000) / 1000
assert abs(1.96 * runs.std() - 0.019) < 0.0005

y = np.repeat([0, 1], [900, 100])
assert (y == 0).mean() == 0.9
p = rng.integers(0, 2, 1000)
tp, tn = ((p == 1) & (y == 1)).sum(), ((p == 0) & (y == 0)).sum()
fp, fn = ((p == 1) & (y == 0)).sum(), ((p == 0) & (y == 1)).sum()
assert np.isclose((tp + tn) / (tp + tn + fp + fn), (p == y).mean())
