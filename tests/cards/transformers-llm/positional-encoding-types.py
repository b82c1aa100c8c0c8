import numpy as np


def slopes(h):
    ratio = 2.0 ** (-8 / h)
    return [ratio * ratio**j for j in range(h)]


assert np.allclose(slopes(8), [2 ** (-8 * j / 8) for j in range(1, 9)])
assert slopes(8)[0] == 1 / 2 and np.isclose(slopes(8)[-1], 1 / 256)
assert np.isclose(slopes(16)[0], 2**-0.5)

p = np.arange(5)
bias = -slopes(8)[0] * np.abs(p[:, None] - p[None])
assert all(len(set(np.diagonal(bias, k))) == 1 for k in range(-4, 5))
