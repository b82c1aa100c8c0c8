import numpy as np

assert round(1.96 * 10 / np.sqrt(600), 1) == 0.8
rng = np.random.default_rng(0)
means = rng.normal(60, 10, size=(4000, 600)).mean(1)
assert 0.93 < (np.abs(means - 60) < 0.8).mean() < 0.97
guesses, answers = rng.integers(0, 5, size=(2, 100_000))
assert abs((guesses == answers).mean() - 0.20) < 0.005
