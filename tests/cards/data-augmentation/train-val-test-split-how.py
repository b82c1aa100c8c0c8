import numpy as np

rng = np.random.default_rng(0)


def misses(n):
    return (abs(rng.binomial(n, 0.9, 400_000) / n - 0.9) > 0.01).mean()


assert abs(misses(3460) - 0.05) < 0.004
assert misses(2500) > 0.08 and misses(5000) < 0.025
assert misses(10_000) < 0.002
