import math

import numpy as np

N = 1000
good_a, good_b = np.zeros(N, bool), np.zeros(N, bool)
good_a[:900] = True
good_b[20:932] = True
assert good_a.mean() == 0.900 and good_b.mean() == 0.912
assert (good_a & ~good_b).sum() == 20 and (good_b & ~good_a).sum() == 32

d = good_b.astype(float) - good_a
half = 1.96 * d.std(ddof=1) / math.sqrt(N)
assert round(100 * (d.mean() - half), 1) == -0.2
assert round(100 * (d.mean() + half), 1) == 2.6

lo, hi = paired_ci(good_a, good_b)
assert abs(lo - (d.mean() - half)) < 0.0015 and abs(hi - (d.mean() + half)) < 0.0015

pa, pb = 0.900, 0.912
apart = 1.96 * math.sqrt((pa * (1 - pa) + pb * (1 - pb)) / N)
assert round(apart / half, 1) == 1.8

mcnemar = 2 * sum(math.comb(52, k) for k in range(21)) / 2**52
assert mcnemar > 0.05
