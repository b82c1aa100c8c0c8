import numpy as np


def field(n, w, layers):
    i = np.arange(n)
    gap = i[:, None] - i
    mask = (gap >= 0) & (gap < w)
    seen = np.eye(n, dtype=bool)[-1]
    for _ in range(layers):
        seen = seen @ mask
    return int(seen.sum())


for w, layers in ((4, 3), (7, 5), (2, 10)):
    assert field(80, w, layers) == layers * (w - 1) + 1

assert 32 * (4096 - 1) + 1 == 131_041

w, ring = 5, {}
for t in range(23):
    ring[t % w] = t
    assert sorted(ring.values()) == list(range(max(0, t - w + 1), t + 1))
