import math

import numpy as np

x = np.linspace(-9, 9, 200_001)
cdf = np.array([0.5 * math.erfc(-v / 2**0.5) for v in x[::10]])
cdf = np.interp(x, x[::10], cdf)
for k, said in ((10, 1.54), (100, 2.51)):
    mean = np.sum((x[1:] + x[:-1]) / 2 * np.diff(cdf**k))
    assert round(mean, 2) == said
    sample = np.random.default_rng(k).normal(size=(20_000, k)).max(1).mean()
    assert abs(sample - said) < 0.02
