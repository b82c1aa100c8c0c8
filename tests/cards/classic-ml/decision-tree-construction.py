import numpy as np


def gini(c):
    p = np.array(c) / sum(c)
    return 1 - (p**2).sum()


def error(c):
    return 1 - max(c) / sum(c)


def after(impurity, parts):
    n = sum(map(sum, parts))
    return sum(sum(p) / n * impurity(p) for p in parts)


assert gini((5, 5)) == 0.5
assert abs(after(gini, [(4, 1), (1, 4)]) - 0.32) < 1e-9
assert abs(gini((5, 5)) - after(gini, [(4, 1), (1, 4)]) - 0.18) < 1e-9

mixed, pure = [(300, 100), (100, 300)], [(200, 400), (200, 0)]
assert abs(after(error, mixed) - 0.25) < 1e-9 and abs(after(error, pure) - 0.25) < 1e-9
assert abs(after(gini, mixed) - 0.375) < 1e-9 and round(after(gini, pure), 2) == 0.33

rng = np.random.default_rng(0)
X = np.array([(a, b) for a in (0, 1) for b in (0, 1)] * 10)
xor = X[:, 0] ^ X[:, 1]
for j in (0, 1):
    parts = [tuple(np.bincount(xor[X[:, j] == v], minlength=2)) for v in (0, 1)]
    assert after(gini, parts) == gini((20, 20))
    for v in (0, 1):
        rest = X[:, j] == v
        k = 1 - j
        assert after(gini, [tuple(np.bincount(xor[rest & (X[:, k] == u)], minlength=2)) for u in (0, 1)]) == 0

x, y = rng.normal(size=60), rng.normal(size=60)
order = np.argsort(x)
s = np.cumsum(y[order])[:-1]
q = np.cumsum(y[order] ** 2)[:-1]
k = np.arange(1, 60)
one_pass = (q - s**2 / k) + ((y**2).sum() - q - (y.sum() - s) ** 2 / (60 - k))
ys = y[order]
direct = [k_ * ys[:k_].var() + (60 - k_) * ys[k_:].var() for k_ in k]
assert np.allclose(one_pass, direct)
