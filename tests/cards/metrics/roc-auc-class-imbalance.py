import numpy as np


def precision(pi, tpr, fpr, n=10_000_000):
    tp, fp = pi * n * tpr, (1 - pi) * n * fpr
    return tp / (tp + fp)


assert round(precision(0.001, 0.8, 0.01), 2) == 0.07
assert 12 < (1 - 0.001) * 0.01 / (0.001 * 0.8) < 13
assert round(precision(0.5, 0.8, 0.01), 2) == 0.99
pi, tpr, fpr = 0.001, 0.8, 0.01
assert np.isclose(pi * tpr / (pi * tpr + (1 - pi) * fpr), precision(pi, tpr, fpr))

rng = np.random.default_rng(0)


def auc(pos, neg):
    neg = np.sort(neg)
    low = np.searchsorted(neg, pos, "left")
    return (low + np.searchsorted(neg, pos, "right")).mean() / 2 / len(neg)


def ap(pos, neg):
    s = np.r_[pos, neg]
    y = np.r_[np.ones(len(pos)), np.zeros(len(neg))][np.argsort(-s)]
    return (np.cumsum(y) / np.arange(1, len(y) + 1))[y == 1].mean()


pos, neg = rng.normal(2, 1, 500), rng.normal(0, 1, 100_000)
half = rng.choice(neg, 50_000, replace=False)
assert abs(auc(pos, neg) - auc(pos, half)) < 0.003
assert ap(pos, half) > ap(pos, neg) + 0.05

runs = [auc(rng.exponential(9, 10), rng.exponential(1, 3000)) for _ in range(3000)]
assert abs(np.mean(runs) - 0.9) < 0.005
a = 0.9
q1, q2 = a / (2 - a), 2 * a * a / (1 + a)
formula = ((a * (1 - a) + 9 * (q1 - a * a) + 2999 * (q2 - a * a)) / 30_000) ** 0.5
gauss = [auc(rng.normal(1.8124, 1, 10), rng.normal(0, 1, 3000)) for _ in range(3000)]
assert abs(np.mean(gauss) - 0.9) < 0.005
for spread in (np.std(runs), np.std(gauss), formula):
    assert 0.045 < spread < 0.085
assert round(formula, 2) == 0.07

easy = np.r_[neg, rng.normal(-10, 1, 900_000)]
assert auc(pos, easy) > 0.99 > auc(pos, neg) and np.isclose(ap(pos, easy), ap(pos, neg))
