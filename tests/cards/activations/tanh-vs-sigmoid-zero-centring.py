import numpy as np

nodes, weights = np.polynomial.hermite_e.hermegauss(150)
weights = weights / weights.sum()
d = 100
sigmoid = lambda z: 1 / (1 + np.exp(-z))


def condition(activation):
    a = activation(nodes)
    mean = (weights * a).sum()
    second = np.full((d, d), mean**2)
    np.fill_diagonal(second, (weights * a**2).sum())
    values = np.linalg.eigvalsh(second)
    return values[-1] / values[0], mean, (weights * (a - mean) ** 2).sum()


kappa, m, v = condition(sigmoid)
assert round(kappa) == 577 and abs(m - 0.5) < 1e-9
assert np.isclose(kappa, 1 + d * m**2 / v)
assert abs(condition(np.tanh)[0] - 1) < 1e-9

rng = np.random.default_rng(0)
h = 1e-6
for activation, same_sign in ((sigmoid, True), (np.tanh, False)):
    a, w = activation(rng.normal(size=20)), rng.normal(size=20)
    loss = lambda u: 0.5 * (u @ a - 3) ** 2
    gradient = np.array([(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(20)])
    assert (len(set(np.sign(gradient))) == 1) == same_sign
    assert np.allclose(gradient, (w @ a - 3) * a, atol=1e-6)
assert abs((np.tanh(h) - np.tanh(-h)) / (sigmoid(h) - sigmoid(-h)) - 4) < 1e-6
