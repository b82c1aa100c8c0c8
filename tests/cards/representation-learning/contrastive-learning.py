import math

import numpy as np

B = 256
M = 2 * B - 2
views = np.repeat(np.arange(B), 2)
assert (views != views[0]).sum() == M == 510
assert round(math.log(M + 1), 2) == 6.24


def info_nce(s, tau):
    s = s / tau
    return np.log(np.exp(s).sum()) - s[0]


assert np.isclose(info_nce(np.full(M + 1, 0.3), 0.1), math.log(511))
rng = np.random.default_rng(0)
s, tau, h = rng.uniform(-1, 1, 6), 0.2, 1e-6
p = np.exp(s / tau) / np.exp(s / tau).sum()
expected = p / tau
expected[0] = -(1 - p[0]) / tau
numeric = [
    (info_nce(s + h * e, tau) - info_nce(s - h * e, tau)) / (2 * h) for e in np.eye(6)
]
assert np.allclose(numeric, expected, atol=1e-6)


def hardest_share(tau):
    w = np.exp(s[1:] / tau)
    return w.max() / w.sum()


assert hardest_share(0.05) > hardest_share(0.2) > hardest_share(1.0)
