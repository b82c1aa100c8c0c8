from statistics import NormalDist

import numpy as np

rng = np.random.default_rng(0)
d, s = 3072, 0.1
w = rng.normal(size=d)
shift = np.array([w @ rng.normal(0, s, d) for _ in range(4000)])
assert abs(shift.std() / (s * np.linalg.norm(w)) - 1) < 0.03
length = np.sqrt(np.mean([np.sum(rng.normal(0, s, d) ** 2) for _ in range(50)]))
worst = w @ (length * w / np.linalg.norm(w))
assert abs(worst / shift.std() / d**0.5 - 1) < 0.03
assert int(d**0.5) == 55 and 32 * 32 * 3 == d

N = NormalDist()
assert round(0.5 * N.inv_cdf(0.9), 2) == 0.64
# For a linear classifier the certificate is the exact distance to the boundary.
u = np.array([3.0, -1.0, 2.0])
x, b, sig = np.array([0.4, 0.1, 0.3]), -0.6, 0.5
dist = (u @ x + b) / np.linalg.norm(u)
votes = ((x + rng.normal(0, sig, (1_000_000, 3))) @ u + b > 0).mean()
assert abs(sig * N.inv_cdf(votes) - dist) < 3e-3
