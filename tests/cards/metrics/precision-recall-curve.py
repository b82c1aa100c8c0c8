import numpy as np


def curve(y):
    tp = np.cumsum(y)
    return tp / y.sum(), tp / np.arange(1, len(y) + 1)


y = np.array([1, 0, 1, 1, 0])
R, P = curve(y)
ap = (np.diff(np.r_[0, R]) * P).sum()
assert np.isclose(ap, (1 + 2 / 3 + 3 / 4) / 3) and round(ap, 2) == 0.81
r, p = np.r_[0, R], np.r_[1, P]
assert round((np.diff(r) * (p[1:] + p[:-1]) / 2).sum(), 2) == 0.76
assert (np.diff(R) >= 0).all()
assert (np.diff(P) > 0).any() and (np.diff(P) < 0).any()
assert R[-1] == 1 and P[-1] == y.mean()

rng = np.random.default_rng(0)
R, P = curve((rng.random(100_000) < 0.1).astype(int))
assert abs((np.diff(np.r_[0, R]) * P).sum() - 0.1) < 0.01
R, P = curve(np.repeat([1, 0], [5, 95]))
assert P[R == 1].max() == 1
