import numpy as np

rng = np.random.default_rng(1)
for _ in range(50):
    tp, fp, fn, tn = rng.integers(1, 100, 4)
    n = tp + fp + fn + tn
    pi, prec, rec = (tp + fn) / n, tp / (tp + fp), tp / (tp + fn)
    err = pi * ((1 - rec) + rec * (1 - prec) / prec)
    assert np.isclose(1 - err, (tp + tn) / n)

K = 4
y, p = rng.integers(0, K, 500), rng.integers(0, K, 500)
recall = [(p[y == k] == k).mean() for k in range(K)]
share = [(y == k).mean() for k in range(K)]
assert np.isclose(np.dot(share, recall), (y == p).mean())
tp = sum(((p == k) & (y == k)).sum() for k in range(K))
fp = sum(((p == k) & (y != k)).sum() for k in range(K))
fn = sum(((p != k) & (y == k)).sum() for k in range(K))
assert np.isclose(2 * tp / (2 * tp + fp + fn), (y == p).mean())


def acc_f1(y, p):
    tp, fp, fn = (p & y).sum(), (p & ~y).sum(), (~p & y).sum()
    return (y == p).mean(), 2 * tp / (2 * tp + fp + fn)


y = np.arange(1000) < 10
assert acc_f1(y, np.zeros(1000, bool)) == (0.99, 0)
y = np.arange(1000) < 900
acc, f1 = acc_f1(y, np.ones(1000, bool))
assert acc == 0.9 and round(f1, 3) == 0.947

y = np.arange(10) < 3
s = np.where(y, 0.9, 0.8)
assert s[y].min() > s[~y].max() and ((s > 0.5) == y).mean() == 0.3

y = np.array([1, 1, 0, 0])
before, after = np.array([0.49, 0.9, 0.1, 0.1]), np.array([0.51, 0.9, 0.1, 0.49])


def log_loss(p):
    return -np.log(np.where(y == 1, p, 1 - p)).mean()


assert ((before > 0.5) == y).mean() < ((after > 0.5) == y).mean()
assert log_loss(after) > log_loss(before)

hit, miss = np.array([1, 1, 0, 0], bool), np.array([1, 0, 1, 0], bool)
acc, f1 = acc_f1(hit, miss)
easy = np.zeros(96, bool)
acc2, f2 = acc_f1(np.r_[hit, easy], np.r_[miss, easy])
assert acc2 > acc and f2 == f1

y = np.arange(200) < 60
split = 0
for _ in range(2000):
    a, b = rng.random(200) < rng.random(), rng.random(200) < rng.random()
    (acc_a, f_a), (acc_b, f_b) = acc_f1(y, a), acc_f1(y, b)
    if acc_a > acc_b and f_a < f_b:
        split += 1
        assert (~a & ~y).sum() > (~b & ~y).sum() and (a & y).sum() < (b & y).sum()
assert split > 100
