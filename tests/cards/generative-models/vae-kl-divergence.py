import numpy as np


def kl(m, s):
    z = np.linspace(m - 12 * s, m + 12 * s, 400_001)
    lq = -0.5 * ((z - m) / s) ** 2 - np.log(s)
    lp = -0.5 * z**2
    f = np.exp(lq) / np.sqrt(2 * np.pi) * (lq - lp)
    return f.sum() * (z[1] - z[0])


for (m, s), v in {(1, 1): 0.5, (0, 0.1): 1.81, (0, 2): 0.81}.items():
    assert round(kl(m, s), 2) == v
for m, s in [(0.3, 0.7), (-2, 1.5), (0, 1)]:
    assert abs(kl(m, s) - 0.5 * (m**2 + s**2 - np.log(s**2) - 1)) < 1e-6
assert abs(kl(0, 1)) < 1e-9

rng = np.random.default_rng(0)
q = rng.dirichlet(np.ones(4), 5)
p = rng.dirichlet(np.ones(4))
agg = q.mean(0)
rate = (q * np.log(q / p)).sum(1).mean()
mi = (q * np.log(q / agg)).sum(1).mean()
assert np.isclose(rate, mi + (agg * np.log(agg / p)).sum())
