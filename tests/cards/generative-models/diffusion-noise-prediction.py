import numpy as np

rng = np.random.default_rng(0)
ab = np.cumprod(1 - np.linspace(1e-4, 0.02, 1000))
for a in ab[[0, 100, 500, 999]]:
    x0, eps, off = rng.normal(size=(3, 50))
    xt = np.sqrt(a) * x0 + np.sqrt(1 - a) * eps
    guess = eps + off
    x0_hat = (xt - np.sqrt(1 - a) * guess) / np.sqrt(a)
    snr = a / (1 - a)
    assert np.isclose(((eps - guess) ** 2).sum(), snr * ((x0 - x0_hat) ** 2).sum())
    v = np.sqrt(a) * eps - np.sqrt(1 - a) * x0
    assert np.allclose(np.sqrt(a) * xt - np.sqrt(1 - a) * v, x0)
    assert np.allclose(np.sqrt(1 - a) * xt + np.sqrt(a) * v, eps)
assert round(1 / np.sqrt(ab[-1] / (1 - ab[-1]))) == 157
