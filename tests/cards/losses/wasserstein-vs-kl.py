import numpy as np

t = np.linspace(-30, 30, 600001)
step = t[1] - t[0]
for m, s in ((1.0, 1.0), (1.0, 0.25), (2.0, 0.5)):
    log_p = -(t**2) / (2 * s * s) - np.log(s * np.sqrt(2 * np.pi))
    log_q = -((t - m) ** 2) / (2 * s * s) - np.log(s * np.sqrt(2 * np.pi))
    kl = (np.exp(log_p) * (log_p - log_q)).sum() * step
    assert np.isclose(kl, m * m / (2 * s * s), rtol=1e-5)
z = np.sort(np.random.default_rng(0).normal(size=1000))
assert np.isclose(np.sqrt(((z - (z + 3.0)) ** 2).mean()), 3)

rng = np.random.default_rng(1)
place = np.sort(rng.uniform(0, 5, 8))
R = place[-1] - place[0]
for _ in range(2000):
    p, q = rng.dirichlet(np.ones(8)), rng.dirichlet(np.ones(8))
    w1 = (np.abs(np.cumsum(p - q))[:-1] * np.diff(place)).sum()
    assert w1 <= R * np.sqrt((p * np.log(p / q)).sum() / 2) + 1e-12

half = np.log(1 / 0.5) / 2 + np.log(1 / 0.5) / 2
assert np.isclose(half, np.log(2))
