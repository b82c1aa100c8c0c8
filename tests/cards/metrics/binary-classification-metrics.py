import numpy as np

rng = np.random.default_rng(0)


def mcc(tp, tn, fp, fn):
    d1 = (tp + fp) * (tp + fn)
    d2 = (tn + fp) * (tn + fn)
    return (tp * tn - fp * fn) / np.sqrt(d1 * d2)


def cells(y, p):
    return [float(((p == a) & (y == b)).sum()) for a, b in ((1, 1), (0, 0), (1, 0), (0, 1))]


y = (rng.random(20_000) < 0.1).astype(int)
p = np.where(rng.random(20_000) < 0.2, 1 - y, y)
assert np.isclose(mcc(*cells(y, p)), np.corrcoef(y, p)[0, 1])
coin = (rng.random(20_000) < 0.3).astype(int)
assert abs(mcc(*cells(y, coin))) < 0.02

tp, tn, fp, fn = cells(y, p)
P, R = tp / (tp + fp), tp / (tp + fn)
assert np.isclose(2 * P * R / (P + R), 2 * tp / (2 * tp + fp + fn))
tp, tn, fp, fn = cells(y, np.ones_like(y))
assert tp / (tp + fn) == 1
with np.errstate(divide="ignore"):
    assert np.isinf(-np.log(np.float64(0)))
