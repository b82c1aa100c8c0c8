import numpy as np


def run(y, steps):
    p = np.array([1.0, y])
    for _ in range(steps):
        p = p - 0.1 * np.array([2 * p[0], -2 * p[1]])
    return p


assert np.allclose(run(0.0, 100), 0, atol=1e-8)
assert abs(run(0.001, 37)[1]) < 1 < abs(run(0.001, 38)[1])
assert np.isclose(run(0.001, 1)[1] / 0.001, 1.2)
