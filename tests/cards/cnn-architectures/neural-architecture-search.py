import numpy as np


def reward(acc, lat, target):
    return acc * (lat / target) ** -0.07


loss = 1 - reward(0.75, 160, 80) / reward(0.75, 80, 80)
assert round(100 * loss) == 5

# The choice on validation looks better than it is: the winner of equal candidates.
rng = np.random.default_rng(0)
val = rng.binomial(1000, 0.7, size=500) / 1000
test = rng.binomial(1000, 0.7, size=500) / 1000
best = val.argmax()
assert val[best] > 0.73
assert abs(test.mean() - 0.7) < 0.005
