import numpy as np

z = np.zeros((64, 64, 4))
patches = z.reshape(32, 2, 32, 2, 4).swapaxes(1, 2).reshape(-1, 2 * 2 * 4)
assert len(patches) == 1024

x0, eps = np.random.default_rng(0).normal(size=(2, 7))
path = lambda t: (1 - t) * x0 + t * eps
assert np.allclose((path(0.6) - path(0.4)) / 0.2, eps - x0)
assert np.allclose(path(0.3) - 0.3 * (eps - x0), x0)
