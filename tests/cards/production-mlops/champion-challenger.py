import numpy as np

assert round(1 - 0.95**10, 2) == 0.40

p = np.random.default_rng(0).random((200_000, 10))
assert abs((p < 0.05).any(1).mean() - 0.40) < 0.005
assert (p < 0.05 / 10).any(1).mean() < 0.05
