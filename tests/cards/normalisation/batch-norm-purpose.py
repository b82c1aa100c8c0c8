import numpy as np

assert round(0.9**50, 3) == 0.005

rng = np.random.default_rng(0)


def last_scale(gain, norm, depth=50, d=200):
    h = rng.normal(size=(256, d))
    for _ in range(depth):
        h = h @ rng.normal(0, gain / np.sqrt(d), (d, d))
        if norm:
            h = (h - h.mean(0)) / np.sqrt(h.var(0) + 1e-5)
    return h.std()


assert 0.001 < last_scale(0.9, False) < 0.02
assert last_scale(1.3, False) > 1e4
for gain in (0.9, 1.3):
    assert abs(last_scale(gain, True) - 1) < 0.01
