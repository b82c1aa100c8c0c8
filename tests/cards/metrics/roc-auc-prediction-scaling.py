import numpy as np

rng = np.random.default_rng(1)
y = rng.integers(0, 2, 2000)
s = 1 / (1 + np.exp(-(rng.normal(size=2000) + 3.6 * y - 1.8) / 2))


def auc(y, s):
    diff = s[y == 1][:, None] - s[y == 0][None]
    return ((diff > 0) + (diff == 0) / 2).mean()


base = auc(y, s)
assert np.isclose(auc(y, 3 * s), base) and np.isclose(auc(y, 3 * s - 7), base)
assert np.isclose(auc(y, np.log(s)), base) and np.isclose(auc(y, 1 / (1 + np.exp(-s))), base)
assert np.isclose(auc(y, -3 * s), 1 - base) and np.isclose(1 - 0.9, 0.1)
assert auc(y, 0 * s) == 0.5
assert abs(auc(y, np.minimum(3 * s, 1)) - base) > 0.005
assert ((3 * s > 1) == (s > 1 / 3)).all()
assert ((s > 0.5) == y).mean() != ((3 * s > 0.5) == y).mean()
for t in np.quantile(s, [0.1, 0.5, 0.9]):
    assert ((s >= t) == (3 * s >= 3 * t)).all()

z = np.float32([16, 17, 20, 25])
p = np.float32(1) / (np.float32(1) + np.exp(-z))
assert p.dtype == np.float32 and p[0] < 1 and (p[1:] == 1).all()

group = rng.integers(0, 2, 2000)
assert abs(auc(y, s * np.where(group, 3, 1)) - base) > 0.01
