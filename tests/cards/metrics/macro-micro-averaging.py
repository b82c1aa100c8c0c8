import numpy as np

y = np.repeat([0, 1], [900, 100])
p = y.copy()
p[:9] = 1
p[900:980] = 0
recall = [(p[y == k] == k).mean() for k in (0, 1)]
assert np.allclose(recall, [0.99, 0.2])
assert round((p == y).mean(), 3) == 0.911 and round(np.mean(recall), 3) == 0.595

rng = np.random.default_rng(0)
y, p = rng.integers(0, 5, 800), rng.integers(0, 5, 800)


def counts(y, p, ks):
    tp = np.array([((p == k) & (y == k)).sum() for k in ks])
    return tp, np.array([(p == k).sum() for k in ks]), np.array([(y == k).sum() for k in ks])


tp, pred, true = counts(y, p, range(5))
acc = (y == p).mean()
assert np.isclose(tp.sum() / pred.sum(), acc) and np.isclose(tp.sum() / true.sum(), acc)
tp, pred, true = counts(y, p, range(1, 5))
assert not np.isclose(2 * tp.sum() / (pred + true).sum(), acc)

C = np.array([[80, 20], [1, 9]])
P, R = np.diag(C) / C.sum(0), np.diag(C) / C.sum(1)
one = (2 * P * R / (P + R)).mean()
two = 2 * P.mean() * R.mean() / (P.mean() + R.mean())
assert abs(one - two) > 0.02
