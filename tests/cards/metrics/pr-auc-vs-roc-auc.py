import numpy as np


def aucs(y, s):
    y = y[np.argsort(-s, kind="stable")]
    tp, fp = np.cumsum(y), np.cumsum(1 - y)
    ap = (np.diff(np.r_[0, tp / tp[-1]]) * tp / (tp + fp)).sum()
    roc = (tp / tp[-1] * np.diff(np.r_[0, fp / fp[-1]])).sum()
    return roc, ap


tp, fp = 0.8 * 100, 0.02 * 10_000
assert round(tp / (tp + fp), 2) == 0.29
pi = 100 / 10_100
assert np.isclose(pi * 0.8 / (pi * 0.8 + (1 - pi) * 0.02), tp / (tp + fp))

rng = np.random.default_rng(0)
y = (np.arange(200_000) < 2_000).astype(int)
roc, ap = aucs(y, rng.random(200_000))
assert abs(roc - 0.5) < 0.02 and abs(ap - 0.01) < 0.002

s = rng.normal(size=200_000) + 1.5 * y
thin = np.r_[np.arange(2_000), 2_000 + np.arange(2_000)]
(roc1, ap1), (roc2, ap2) = aucs(y, s), aucs(y[thin], s[thin])
assert abs(roc1 - roc2) < 0.02 and ap2 - ap1 > 0.4

top = np.array([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
even = np.array([0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
order = -np.arange(12)
(roc1, ap1), (roc2, ap2) = aucs(top, order), aucs(even, order)
assert roc1 < roc2 and ap1 > ap2
