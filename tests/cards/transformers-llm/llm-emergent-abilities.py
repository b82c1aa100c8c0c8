import numpy as np

r = np.random.default_rng(0)
m = 10
for p, shown in [(0.8, 0.11), (0.9, 0.35), (0.99, 0.90)]:
    assert round(p**m, 2) == shown
    hits = (r.random((100_000, m)) < p).all(1).mean()
    assert abs(hits - shown) < 0.01
