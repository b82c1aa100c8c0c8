import math

import numpy as np

eta, lam, steps = 3e-4, 0.1, 100_000
assert round(1 / (eta * lam)) == 33_333

schedule = eta * (1 + np.cos(np.pi * np.arange(steps) / steps)) / 2
left = np.prod(1 - schedule * lam)
assert round(float(left), 2) == 0.22
assert math.isclose(left, math.exp(-lam * schedule.sum()), rel_tol=1e-3)

# AdamW's weights are a moving average of updates with that memory.
rng = np.random.default_rng(0)
u, w = rng.normal(size=3000), 0.0
for step in u:
    w = (1 - 0.01 * 0.5) * w - 0.01 * step
age = np.arange(len(u))[::-1]
assert math.isclose(w, -(0.01 * (1 - 0.005) ** age * u).sum(), rel_tol=1e-9)
share = (1 - 0.005) ** np.arange(200)
assert abs(0.005 * share.sum() - (1 - 1 / math.e)) < 2e-3

# Memory of a fixed number of epochs: twice the data, half the decay at the same batch and eta.
decay = lambda examples: 1 / (eta * 5 * examples / 256)
assert math.isclose(decay(2e6), decay(1e6) / 2)

# A value from SGD shrinks next to nothing in AdamW; so does a short fine-tuning.
assert math.exp(-1e-4 * schedule.sum()) > 0.99
assert math.exp(-0.01 * 2e-5 * 3000) > 0.999
