import numpy as np

rng = np.random.default_rng(0)
true = np.array([0.80, 0.79, 0.80, 0.78])
val = rng.binomial(300, true, (20_000, 4)) / 300
test = rng.binomial(300, true[val.argmax(1)]) / 300
assert val.max(1).mean() > true.max() + 0.01
assert abs(test.mean() - true[val.argmax(1)].mean()) < 0.001
