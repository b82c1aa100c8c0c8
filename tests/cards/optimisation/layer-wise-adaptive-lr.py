import numpy as np

rng = np.random.default_rng(0)
theta, g = rng.normal(size=(2, 30))
n = np.linalg.norm


def step(g, lam):
    return 0.1 * 0.001 * n(theta) / (n(g) + lam * n(theta)) * (g + lam * theta)


assert np.allclose(step(g, 0), step(100 * g, 0))
assert not np.allclose(step(g, 0.1), step(100 * g, 0.1))
