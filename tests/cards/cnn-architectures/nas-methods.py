import numpy as np

assert 800 * 28 == 22_400
assert 500 * 4 == 2000

rng = np.random.default_rng(0)
x = rng.normal(size=6)
operations = [lambda v: v, lambda v: 0 * v, np.tanh]
alpha = np.array([0.3, -1.0, 2.0])


def mixed(alpha):
    weights = np.exp(alpha) / np.exp(alpha).sum()
    return sum(w * o(x) for w, o in zip(weights, operations))


assert np.allclose(mixed(alpha), mixed(alpha + 5))
assert np.allclose(mixed(np.array([0, 0, 40.0])), np.tanh(x))
