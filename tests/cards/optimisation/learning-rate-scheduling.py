import numpy as np

rng = np.random.default_rng(0)


def variance(eta, a=2.0, sigma=1.5, runs=20000):
    w = np.zeros(runs)
    for _ in range(300):
        w = w - eta * (a * w + rng.normal(0, sigma, runs))
    return w.var()


for eta in (0.05, 0.3, 0.8):
    want = eta * 1.5**2 / (2.0 * (2 - eta * 2.0))
    assert np.isclose(variance(eta), want, rtol=0.05)
assert np.isclose(variance(0.02) / variance(0.01), 2, rtol=0.15)
