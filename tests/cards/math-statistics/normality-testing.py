import numpy as np
from math import erf, exp

assert round(-2 * np.log(0.05), 2) == 5.99
assert abs(exp(-5.99 / 2) - 0.05) < 1e-4

rng = np.random.default_rng(0)
n, trials = 100, 5_000
x = np.sort(rng.normal(5, 3, (trials, n)), axis=1)
table = np.linspace(-9, 9, 9001)
cdf = np.array([0.5 * (1 + erf(t / 2**0.5)) for t in table])


def rejected(z):
    f = np.interp(z, table, cdf)
    i = np.arange(n)
    d = np.maximum((i + 1) / n - f, f - i / n).max(1)
    return (d > 1.358 / n**0.5).mean()


known = rejected((x - 5) / 3)
fitted = rejected((x - x.mean(1, keepdims=True)) / x.std(1, ddof=1, keepdims=True))
assert 0.035 < known < 0.06
assert fitted < 0.001

big = rng.normal(size=(1000, 2000))
z = (big - big.mean(1, keepdims=True)) / big.std(1, keepdims=True)
skew, excess = (z**3).mean(1), (z**4).mean(1) - 3
jb = 2000 / 6 * (skew**2 + excess**2 / 4)
assert 0.03 < (jb > 5.99).mean() < 0.07
assert abs(jb.mean() - 2) < 0.3


def distance(v):
    z = (v - v.mean(1, keepdims=True)) / v.std(1, ddof=1, keepdims=True)
    f = np.interp(np.sort(z, axis=1), table, cdf)
    i = np.arange(n)
    return np.maximum((i + 1) / n - f, f - i / n).max(1)


lilliefors = np.quantile(distance(rng.normal(size=(trials, n))), 0.95)
for other in (rng.uniform(size=(2000, n)), rng.standard_t(5, (2000, n)), rng.laplace(size=(2000, n))):
    d = distance(other)
    assert (d > 1.358 / n**0.5).mean() < 0.2 < 0.25 < (d > lilliefors).mean()
