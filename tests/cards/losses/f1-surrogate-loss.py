import numpy as np


def f1(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn)


one, two = (1, 0, 0), (0, 0, 8)
assert (f1(*one) + f1(*two)) / 2 == 0.5
assert f1(*np.add(one, two)) == 0.2

rng = np.random.default_rng(0)
p, y = rng.random(100), rng.integers(0, 2, 100)
soft = f1((p * y).sum(), (p * (1 - y)).sum(), ((1 - p) * y).sum())
assert np.isclose(soft, 2 * (p * y).sum() / (p.sum() + y.sum()))

empty = np.zeros(100)
for q in (p, p / 2, p**3):
    assert 2 * (q * empty).sum() / (q.sum() + empty.sum()) == 0
assert 1 / (p.sum() + 1) < 1 / ((p / 2).sum() + 1)

p = np.sort(rng.beta(0.5, 3, 200_000))[::-1]
tp, taken = np.cumsum(p), np.arange(1, p.size + 1)
curve = 2 * tp / (taken + p.sum())
best = curve.argmax()
assert abs(p[best] - curve[best] / 2) < 1e-3 and curve[best] / 2 <= 0.5
