import numpy as np

early, late = np.empty((16, 112, 112)).size, np.empty((960, 7, 7)).size
assert (early, late) == (200704, 47040)
assert round(early / late, 1) == 4.3
assert 3**10 == 59049

rng = np.random.default_rng(0)
d = 512
x = rng.normal(size=(d, 64))


def deep(gain, act, depth=20):
    h = x
    for _ in range(depth):
        h = act(rng.normal(0, np.sqrt(gain / d), (d, d)) @ h)
    return (h**2).mean()


relu = lambda v: np.maximum(v, 0)
assert 0.1 < deep(2, relu) < 10
assert deep(1, relu) < 1e-4
small = 1e-3 * x
x = small
assert 0.1 < deep(1, np.tanh) / (small**2).mean() < 10
