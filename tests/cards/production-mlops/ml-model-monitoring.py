import numpy as np

p = np.random.default_rng(0).random((5000, 200))
assert abs((p < 0.05).sum(1).mean() - 10) < 0.2
