import math

import numpy as np

draws = np.random.default_rng(0).normal(size=1_000_000)
for mu, sigma, share in ((0, 1, 0.5), (-1, 1, 0.84), (-2.5, 2.5, 0.84)):
    zeros = (np.maximum(mu + sigma * draws, 0) == 0).mean()
    exact = 0.5 * math.erfc(mu / sigma / math.sqrt(2))
    assert abs(zeros - exact) < 2e-3
    assert round(exact, 2) == share

z = draws[draws < 0]
assert (0.01 * z != 0).all() and (np.expm1(z) != 0).all()
