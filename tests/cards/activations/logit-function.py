import numpy as np

logit = lambda p: np.log(p / (1 - p))
sigmoid = lambda z: 1 / (1 + np.exp(-z))
p = np.linspace(0.001, 0.999, 999)
assert np.allclose(sigmoid(logit(p)), p)
assert round(0.9 / (1 - 0.9)) == 9
assert [round(float(logit(q)), 2) for q in (0.9, 0.5, 0.1)] == [2.2, 0, -2.2]
assert round(float(logit(0.01)), 2) == -4.6 and np.isclose(sigmoid(-4.6), 0.01, atol=1e-4)

q = sigmoid(0.7 + 1)
assert round((q / (1 - q)) / (sigmoid(0.7) / (1 - sigmoid(0.7))), 2) == 2.72

z = np.random.default_rng(0).normal(size=5) * 2
s = np.exp(z) / np.exp(z).sum()
assert np.allclose(np.ptp(z - np.log(s)), 0)
assert np.isclose(z[0] - z[3], np.log(s[0] / s[3]))
assert not np.isclose(z[0], logit(s[0]))

assert np.mean([0.99, 0.5]) == 0.745
assert round(float(sigmoid(np.mean(logit(np.array([0.99, 0.5]))))), 3) == 0.909
