import numpy as np

x = np.r_[0:10, 1000.0]
unit = (x - x.min()) / (x.max() - x.min())
z = (x - x.mean()) / x.std()
assert unit[:10].min() == 0 and np.isclose(unit[:10].max(), 0.009)
assert round(z[:10].min(), 2) == -0.33 and round(z[:10].max(), 2) == -0.30
assert np.isclose(z.mean(), 0) and np.isclose(z.var(), 1)
assert (2000 - x.min()) / (x.max() - x.min()) > 1


def skew(v):
    return (((v - v.mean()) / v.std()) ** 3).mean()


assert np.isclose(skew(x), skew(z)) and np.isclose(skew(x), skew(unit)) and skew(x) > 2

rng = np.random.default_rng(0)
X = rng.normal(5, [1, 30], (400, 2))
y = X @ [2, 0.1]


def slope(S):
    return np.linalg.lstsq(np.c_[S, np.ones(len(S))], y, rcond=None)[0][:2]


assert np.allclose(slope((X - X.mean(0)) / X.std(0)), X.std(0) * [2, 0.1])
span = X.max(0) - X.min(0)
assert np.allclose(slope((X - X.min(0)) / span), span * [2, 0.1])
