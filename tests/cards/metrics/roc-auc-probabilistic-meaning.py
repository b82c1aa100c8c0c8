import numpy as np
from math import erf


def auc(pos, neg):
    neg = np.sort(neg)
    low = np.searchsorted(neg, pos, "left")
    return (low + np.searchsorted(neg, pos, "right")).mean() / 2 / len(neg)


assert np.isclose(auc(np.array([5, 3, 2]), np.array([4, 1])), 4 / 6)
rng = np.random.default_rng(0)
for d, value in ((1, 0.76), (2, 0.92)):
    exact = (1 + erf(d / 2)) / 2
    assert round(exact, 2) == value
    assert abs(auc(rng.normal(d, 1, 200_000), rng.normal(0, 1, 200_000)) - exact) < 0.003

pos, neg = np.round(rng.normal(1, 1, 300), 1), np.round(rng.normal(0, 1, 200), 1)
grid = np.r_[np.inf, np.unique(np.r_[pos, neg])[::-1]]
tpr = np.array([(pos >= t).mean() for t in grid])
fpr = np.array([(neg >= t).mean() for t in grid])
assert np.isclose(np.trapezoid(tpr, fpr), auc(pos, neg))
gini = 2 * (np.trapezoid(tpr, fpr) - 0.5)
assert np.isclose(gini, 2 * auc(pos, neg) - 1)

x = rng.uniform(-1, 1, 200_000)
y = np.abs(x) > 0.5
assert abs(auc(x[y], x[~y]) - 0.5) < 0.01 and auc(np.abs(x[y]), np.abs(x[~y])) == 1
