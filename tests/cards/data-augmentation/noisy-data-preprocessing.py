import numpy as np


def tail(n, p, keep):
    k = np.arange(1, n + 1)
    logs = np.concatenate([[0], np.cumsum(np.log(n - k + 1) - np.log(k))])
    k = np.arange(n + 1)
    mass = np.exp(logs + k * np.log(p) + (n - k) * np.log1p(-p))
    return mass[keep(k)].sum()


p = np.linspace(0.001, 0.5, 499_001)
inside = p[abs(0.10 - p) <= 1.96 * np.sqrt(p * (1 - p) / 100)]
assert round(inside.min(), 3) == 0.055 and round(inside.max(), 3) == 0.174
assert tail(100, 0.055, lambda k: k >= 10) < 0.06
assert tail(100, 0.174, lambda k: k <= 10) < 0.04

rng = np.random.default_rng(0)
y = rng.integers(0, 5, 200_000)
flip = rng.random(y.size) < 0.1
noisy = np.where(flip, (y + rng.integers(1, 5, y.size)) % 5, y)
assert abs((noisy == y).mean() - 0.9) < 0.003
