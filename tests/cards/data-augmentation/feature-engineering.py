import numpy as np


def code(t):
    a = 2 * np.pi * np.asarray(t) / 24
    return np.stack([np.sin(a), np.cos(a)], -1)


def gap(s, t):
    return np.linalg.norm(code(s) - code(t))


assert round(gap(23, 1), 2) == 0.52 and np.isclose(gap(12, 0), 2)
assert np.isclose(gap(23, 1), gap(10, 12))
assert np.allclose(np.linalg.norm(code(np.arange(24)), axis=1), 1)
