import numpy as np

rng = np.random.default_rng(0)
assert round((0.9 * 0.1 / 1000) ** 0.5, 4) == 0.0095
assert abs((rng.random((5000, 1000)) < 0.9).mean(1).std() - 0.0095) < 3e-4

E = np.array([1.0, 0.8, 0.84, 0.79, 0.95])
GL = 100 * (E / np.minimum.accumulate(E) - 1)
assert np.allclose(GL, [0, 0, 5, 0, 100 * (0.95 / 0.79 - 1)])

# Two checkpoints with mostly common mistakes: the difference is less noisy than two free samples.
hard = rng.random((4000, 1000)) < 0.09
a = ~(hard | (rng.random(hard.shape) < 0.011))
b = ~(hard | (rng.random(hard.shape) < 0.011))
assert abs(a.mean() - 0.9) < 2e-3
assert (a.mean(1) - b.mean(1)).std() < 0.6 * 0.0095 * 2**0.5

# Accuracy is constant while the log loss grows with overconfidence.
z = np.array([2.0] * 9 + [-2.0])
ce = lambda s: np.log1p(np.exp(-s * z)).mean()
assert ce(3) > ce(1)
