from statistics import NormalDist

import numpy as np

z = NormalDist().inv_cdf


def size(p_a, p_b, alpha=0.05, power=0.8):
    v = p_a * (1 - p_a) + p_b * (1 - p_b)
    return (z(1 - alpha / 2) + z(power)) ** 2 * v / (p_b - p_a) ** 2


n = size(0.05, 0.055)
assert round(n, -2) == 31_200
assert 3.8 < size(0.05, 0.0525) / n < 4.0

r = np.random.default_rng(0)
m = 31_200
a = r.binomial(m, 0.05, 40_000) / m
b = r.binomial(m, 0.055, 40_000) / m
se = np.sqrt((a * (1 - a) + b * (1 - b)) / m)
assert abs(np.mean((b - a) / se > z(0.975)) - 0.80) < 0.01

days = np.arange(1, 15)
walk = r.normal(size=(100_000, 14)).cumsum(1) / np.sqrt(days)
hit = (np.abs(walk) >= z(0.975)).any(1).mean()
assert abs(hit - 0.22) < 0.004, hit
