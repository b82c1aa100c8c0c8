import numpy as np

q = np.linspace(0.0005, 0.9995, 1000)
for k, n in ((7, 10), (3, 8), (1, 20)):
    lik = q**k * (1 - q) ** (n - k)
    log_lik = k * np.log(q) + (n - k) * np.log(1 - q)
    assert lik.argmax() == log_lik.argmax()
    assert abs(q[lik.argmax()] - k / n) < 1e-3
    r, h = k / n, 1e-6
    ll = lambda s: k * np.log(s) + (n - k) * np.log(1 - s)
    assert abs(ll(r + h) - ll(r - h)) / (2 * h) < 1e-4

grid = np.linspace(0, 1, 10001)
assert grid[(grid**3).argmax()] == 1
assert np.isclose(grid[(grid**3 * grid * (1 - grid)).argmax()], 0.8)
assert abs((grid**3).mean() - 0.25) < 1e-3

rng = np.random.default_rng(0)
n = 5
x = rng.normal(2, 3, (200_000, n))
assert abs(x.var(axis=1).mean() / 9 - (n - 1) / n) < 0.01

s = x[0]
mus, sds = np.linspace(s.mean() - 4, s.mean() + 4, 801), np.linspace(0.3, 8, 771)
nll = n * np.log(sds)[None] + ((s - mus[:, None]) ** 2).sum(1)[:, None] / (2 * sds**2)[None]
i, j = np.unravel_index(nll.argmin(), nll.shape)
assert abs(mus[i] - s.mean()) < 0.02 and abs(sds[j] - s.std()) < 0.02
assert nll[:, 100].argmin() == ((s - mus[:, None]) ** 2).mean(1).argmin()

assert np.prod(np.full(2000, 0.5)) == 0 and np.isfinite(np.log(np.full(2000, 0.5)).sum())
