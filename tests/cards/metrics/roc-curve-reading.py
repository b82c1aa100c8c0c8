import numpy as np
from math import erf

pi, tpr, fpr = 0.001, 0.9, 0.01
n = 10_000_000
tp, fp = pi * n * tpr, (1 - pi) * n * fpr
assert round(tp / (tp + fp), 2) == 0.08

cdf = np.vectorize(lambda x: (1 + erf(x / 2**0.5)) / 2)
density = lambda x: np.exp(-x * x / 2) / (2 * np.pi) ** 0.5
t = np.linspace(-3, 4, 7001)
tpr, fpr = 1 - cdf(t - 1), 1 - cdf(t)
slope = np.gradient(tpr, t) / np.gradient(fpr, t)
assert np.allclose(slope[5:-5], (density(t - 1) / density(t))[5:-5], rtol=1e-3)
share = 0.001 * density(t - 1) / (0.001 * density(t - 1) + 0.999 * density(t))
assert ((share > 0.001) == (slope > 1))[(abs(slope - 1) > 0.01) & (abs(t) < 2.9)].all()
assert (np.diff(tpr[::-1]) >= 0).all() and (np.diff(fpr[::-1]) >= 0).all()

for pi, c_fp, c_fn in ((0.2, 1, 3), (0.5, 1, 1), (0.05, 2, 5)):
    cost = c_fp * (1 - pi) * fpr + c_fn * pi * (1 - tpr)
    k = c_fp / c_fn * (1 - pi) / pi
    assert abs(slope[cost.argmin()] - k) < 0.01 * k
    assert cost.argmin() == (tpr - k * fpr).argmax()
assert abs(slope[(tpr - fpr).argmax()] - 1) < 0.01
