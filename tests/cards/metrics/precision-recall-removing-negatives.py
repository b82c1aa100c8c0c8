import numpy as np

y = np.repeat([1, 0, 1, 0], [80, 20, 20, 880])
p = np.repeat([1, 1, 0, 0], [80, 20, 20, 880])


def metrics(keep):
    a, b = y[keep], p[keep]
    tp = (a & b).sum()
    P, R = tp / b.sum(), tp / a.sum()
    return P, R, 2 * P * R / (P + R), (a == b).mean()


everything = np.ones(1000, bool)
P, R, F, acc = metrics(everything)
assert np.allclose((P, R, acc), (0.8, 0.8, 0.96))
fp, tn = np.flatnonzero((y == 0) & (p == 1)), np.flatnonzero((y == 0) & (p == 0))
for r in range(11):
    keep = everything.copy()
    keep[fp[:r]] = keep[tn[: 10 - r]] = False
    P2, R2, F2, acc2 = metrics(keep)
    assert R2 == R and F2 >= F and np.isclose(P2, 80 / (100 - r))
    assert P2 > P if r else P2 == P
    if r == 0:
        assert round(acc2, 4) == 0.9596
    if r == 10:
        assert round(P2, 3) == 0.889 and round(acc2, 3) == 0.970

rng = np.random.default_rng(0)
zeros = p[y == 0]
drawn = [zeros[rng.permutation(900)[:10]].sum() for _ in range(20_000)]
assert abs(np.mean(drawn) - 0.22) < 0.02
