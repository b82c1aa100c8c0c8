import math

import numpy as np

assert round(200 * 0.05, 9) == 10
assert math.ceil(200 * 0.05 / 0.6) == 17

r = np.random.default_rng(0)
start = np.sort(r.uniform(0, 1000, 200_000))
moments = r.uniform(1, 999, 2000)
busy = np.searchsorted(start, moments) - np.searchsorted(start, moments - 0.05)
assert abs(busy.mean() - 10) < 0.3
