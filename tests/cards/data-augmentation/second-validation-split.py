import numpy as np

rng = np.random.default_rng(0)
best = rng.binomial(1000, 0.9, (20_000, 100)).max(1).mean() / 1000
assert round(best, 3) == 0.923
s = np.sqrt(0.9 * 0.1 / 1000)
assert best < 0.9 + s * np.sqrt(2 * np.log(100)) < 0.93
normal = rng.normal(size=(5000, 400))
for m in (5, 50, 400):
    assert normal[:, :m].max(1).mean() < np.sqrt(2 * np.log(m))
