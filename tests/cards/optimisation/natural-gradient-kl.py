import numpy as np

kl = lambda p, q: p * np.log(p / q) + (1 - p) * np.log((1 - p) / (1 - q))
assert round(kl(0.5, 0.51), 4) == 0.0002
assert round(kl(0.01, 0.02), 4) == 0.0031
h = 1e-3
second = (kl(0.3, 0.3 + h) + kl(0.3, 0.3 - h)) / h**2
assert np.isclose(second, 1 / (0.3 * 0.7), rtol=1e-3)
assert abs(kl(0.3, 0.3 + h) - kl(0.3, 0.3 - h)) / (2 * h) < 1e-4
assert np.isclose(kl(0.3, 0.301), kl(0.301, 0.3), rtol=5e-3)
assert abs(kl(0.01, 0.2) / kl(0.2, 0.01) - 1) > 0.3

rng = np.random.default_rng(0)
M = rng.normal(size=(4, 4))
F, g, eps = M @ M.T + np.eye(4), rng.normal(size=4), 0.01
d = np.linalg.solve(F, g)
best = -np.sqrt(2 * eps / (g @ d)) * d
assert np.isclose(best @ F @ best / 2, eps)
for _ in range(2000):
    t = rng.normal(size=4)
    t *= np.sqrt(2 * eps / (t @ F @ t))
    assert g @ t >= g @ best - 1e-12
