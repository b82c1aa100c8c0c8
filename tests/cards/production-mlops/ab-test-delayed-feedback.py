import math

import numpy as np

seen = [0.10 * (1 - math.exp(-7 / mean)) for mean in (5, 10)]
assert round(100 * seen[0], 1) == 7.5 and round(100 * seen[1], 1) == 5.0

r = np.random.default_rng(0)
n, w = 200_000, 30
converts = r.random(n) < 0.10
delay = np.where(converts, r.exponential(10, n), np.inf)
elapsed = r.integers(1, w + 1, n)
c = delay <= elapsed
corrected = c.sum() / (1 - np.exp(-elapsed / 10)).sum()
assert abs(corrected - 0.10) < 0.003
assert c.mean() < 0.08

time, alive = np.minimum(delay, elapsed), 1.0
edges = np.arange(0, w + 1)
for a, b in zip(edges[:-1], edges[1:]):
    at_risk = (time > a).sum()
    alive *= 1 - (c & (delay > a) & (delay <= b)).sum() / at_risk
assert abs((1 - alive) - 0.10 * (1 - math.exp(-w / 10))) < 0.003

mature = elapsed == w
assert abs(c[mature].mean() - 0.10 * (1 - math.exp(-3))) < 0.012
