import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(50, 5))
y = np.sign(rng.normal(size=50))


def loss(w):
    return np.logaddexp(0, -y * (x @ w)).mean()


def grad(w):
    return -(x * (y / (1 + np.exp(y * (x @ w))))[:, None]).mean(0)


ell = np.linalg.eigvalsh(x.T @ x / 50).max() / 4
for _ in range(100):
    w = rng.normal(size=5) * 2
    g = grad(w)
    for eta in np.array([0.1, 0.5, 1.0, 1.5, 1.99]) / ell:
        new = loss(w - eta * g)
        bound = loss(w) - eta * (1 - eta * ell / 2) * (g @ g)
        assert new <= bound + 1e-12 and new < loss(w)

f = lambda w: 0.5 * ell * w**2
assert f(1 - 2.01 / ell * ell) > f(1.0)
etas = np.linspace(0, 2 / ell, 2001)
assert np.isclose(etas[np.argmax(etas * (1 - etas * ell / 2))], 1 / ell)
