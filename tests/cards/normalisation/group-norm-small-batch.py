import numpy as np

rng = np.random.default_rng(0)
tau2, s2, trials = 1.0, 4.0, 20000


def variance_of_mean(n, hw):
    images = rng.normal(0, tau2**0.5, (trials, n))
    pixels = rng.normal(0, (s2 / hw) ** 0.5, (trials, n))
    return (images + pixels).mean(1).var()


def formula(n, hw):
    return (tau2 + s2 / hw) / n


for n, hw in [(2, 49), (2, 4), (8, 49)]:
    assert abs(variance_of_mean(n, hw) / formula(n, hw) - 1) < 0.05

direct = (
    rng.normal(0, tau2**0.5, (2000, 2, 1)) + rng.normal(0, s2**0.5, (2000, 2, 16))
).mean((1, 2))
assert abs(direct.var() / formula(2, 16) - 1) < 0.12
assert formula(2, 10**6) > 0.9 * formula(2, 49)


def standardise(a, axes):
    mean, var = a.mean(axes, keepdims=True), a.var(axes, keepdims=True)
    return (a - mean) / np.sqrt(var + 1e-5)


x = rng.normal(1, 2, (1, 3, 5, 5))
assert np.allclose(standardise(x, (0, 2, 3)), standardise(x, (2, 3)))
pair = np.concatenate([x, 3 * x + 1])
assert not np.allclose(standardise(pair, (0, 2, 3))[:1], standardise(x, (2, 3)))
