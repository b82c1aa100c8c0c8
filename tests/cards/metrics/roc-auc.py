import numpy as np


def points(y, s):
    thresholds = np.r_[np.inf, np.unique(s)[::-1]]
    tpr = [(s[y == 1] >= t).mean() for t in thresholds]
    fpr = [(s[y == 0] >= t).mean() for t in thresholds]
    return np.array(fpr), np.array(tpr)


def auc(y, s):
    fpr, tpr = points(y, s)
    return np.trapezoid(tpr, fpr)


def pairs(y, s):
    diff = s[y == 1][:, None] - s[y == 0][None]
    return ((diff > 0) + (diff == 0) / 2).mean()


y = np.array([1, 0, 1, 1, 0])
s = np.array([5.0, 4, 3, 2, 1])
assert np.isclose(auc(y, s), 4 / 6) and np.isclose(pairs(y, s), 4 / 6)

rng = np.random.default_rng(0)
y = (rng.random(400) < 0.3).astype(int)
s = np.round(rng.normal(size=400) + y, 1)
assert np.isclose(auc(y, s), pairs(y, s))
assert np.isclose(auc(y, np.exp(s)), auc(y, s))
assert np.isclose(auc(y, -s), 1 - auc(y, s))
assert auc(y, y + 0.0) == 1 and auc(y, np.zeros(400)) == 0.5
accuracy = [((s >= t) == y).mean() for t in np.unique(s)]
assert max(accuracy) - min(accuracy) > 0.4

big = rng.normal(size=200_000)
label = rng.integers(0, 2, 200_000)
assert abs(auc(label, np.round(big, 1)) - 0.5) < 0.01
