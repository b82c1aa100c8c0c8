import numpy as np

assert len(range(0, 60_000, 64)) == 938
rng = np.random.default_rng(0)
grads = rng.exponential(2.0, 1000)
small = rng.choice(grads, (40_000, 8)).mean(1)
large = rng.choice(grads, (40_000, 32)).mean(1)
assert np.isclose(small.mean(), grads.mean(), rtol=0.02)
assert np.isclose(small.var(), grads.var() / 8, rtol=0.05)
assert np.isclose(small.std() / large.std(), 2, rtol=0.05)
