from statistics import NormalDist

import numpy as np

z = NormalDist().inv_cdf
p0, p1 = 0.90, 0.87
s0, s1 = (p0 * (1 - p0)) ** 0.5, (p1 * (1 - p1)) ** 0.5
n = ((z(0.95) * s0 + z(0.8) * s1) / (p0 - p1)) ** 2
assert round(n, -1) == 670

r = np.random.default_rng(0)
m = 670
limit = p0 - z(0.95) * s0 / m**0.5
after = r.binomial(m, p1, 100_000) / m
before = r.binomial(m, p0, 100_000) / m
assert abs((after < limit).mean() - 0.8) < 0.02
assert abs((before < limit).mean() - 0.05) < 0.01
