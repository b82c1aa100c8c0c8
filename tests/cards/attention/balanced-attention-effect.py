import numpy as np

rng = np.random.default_rng(0)
n, sigma = 100, 2.0
values = rng.normal(0, sigma, (40_000, n))
even = np.full(n, 1 / n)
peak = np.eye(n)[0]
some = rng.dirichlet(np.ones(n))
for alpha in (even, peak, some):
    assert abs((values @ alpha).var() / (sigma**2 * (alpha**2).sum()) - 1) < 0.04
    assert (alpha**2).sum() >= 1 / n - 1e-12
assert abs((values @ peak).std() / (values @ even).std() - 10) < 0.2


def uncovered(a):
    return ((1 - a.sum(0)) ** 2).sum()


assert uncovered(np.eye(4)) == 0 and uncovered(np.full((4, 4), 0.25)) == 0
assert uncovered(np.eye(4)[[0, 0, 0, 0]]) == 12
