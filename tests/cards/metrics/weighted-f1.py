import numpy as np

f1, n = np.array([0.95, 0.2]), np.array([900, 100])
assert np.isclose((n / n.sum() * f1).sum(), 0.875) and np.isclose(f1.mean(), 0.575)

rng = np.random.default_rng(0)
outside = differs = 0
for _ in range(300):
    C = rng.integers(1, 60, (3, 3))
    n, m, tp = C.sum(1), C.sum(0), np.diag(C)
    w, P, R = n / n.sum(), tp / m, tp / n
    acc, F = tp.sum() / C.sum(), (w * 2 * P * R / (P + R)).sum()
    assert np.isclose((w * R).sum(), acc)
    lo, hi = sorted(((w * P).sum(), (w * R).sum()))
    outside += not lo <= F <= hi
    differs += not np.isclose(F, acc)
assert outside > 0 and differs == 300
