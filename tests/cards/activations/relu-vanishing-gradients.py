import math

import numpy as np

assert 0.5e-12 < 0.25**20 < 1e-12
assert 0.9e6 < 2**20 < 1.1e6

rng = np.random.default_rng(0)
n, depth = 400, 20


def shrink(var):
    ws = [rng.normal(0, math.sqrt(var), (n, n)) for _ in range(depth)]
    a, masks = rng.normal(size=n), []
    for w in ws:
        z = w @ a
        masks.append(z > 0)
        a = np.maximum(z, 0)
        a /= np.sqrt(np.mean(a**2))
    delta = rng.normal(size=n)
    start = np.mean(delta**2)
    for w, mask in zip(ws[::-1], [*masks[:-1][::-1], np.ones(n)]):
        delta = mask * (w.T @ delta)
    return np.mean(delta**2) / start


he = np.mean([shrink(2 / n) for _ in range(6)])
xavier = np.mean([shrink(1 / n) for _ in range(6)])
assert 0.5 < he / 2 < 2
assert 0.5 < xavier * 2**19 < 2
