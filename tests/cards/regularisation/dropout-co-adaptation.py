import itertools

import numpy as np


def loss(w1, w2, p=0.5):
    total = 0.0
    for a, c in itertools.product((0, 1), repeat=2):
        prob = (1 - p if a else p) * (1 - p if c else p)
        total += prob * (1 - (a * w1 + c * w2) / (1 - p)) ** 2
    return total


assert np.isclose(loss(3, -2), 13) and np.isclose(loss(1, 0), 1) and np.isclose(loss(0.5, 0.5), 0.5)
g = np.linspace(-1, 1.5, 1251)
A, B = np.meshgrid(g, g)
for p in (0.5, 0.2):
    c = p / (1 - p)
    assert np.isclose(loss(0.7, -0.3, p), (1 - 0.4) ** 2 + c * (0.49 + 0.09))
    i = np.argmin(loss(A, B, p))
    assert np.allclose([A.flat[i], B.flat[i]], 1 / (2 + c), atol=2e-3)
assert np.isclose(1 / (2 + 1), 1 / 3)
assert np.isclose(loss(3, -2, 0.0), 0) and np.isclose(loss(0.5, 0.5, 0.0), 0)
