import numpy as np

rng = np.random.default_rng(0)
n = 400_000
x = rng.normal(size=(n, 2)) ** 3 @ [[1.0, 0.4], [0.0, 2.0]] + [3, -1]
pair = rng.permutation(n)
for a, left in ((1.0, 2 / 3), (0.2, 0.86)):
    lam = rng.beta(a, a, (n, 1))
    mixed = lam * x + (1 - lam) * x[pair]
    assert np.allclose(mixed.mean(0), x.mean(0), atol=0.05)
    ratio = np.cov(mixed.T) / np.cov(x.T)
    assert np.allclose(ratio, (a + 1) / (2 * a + 1), atol=0.03)
    assert abs((a + 1) / (2 * a + 1) - left) < 0.005

lam = (np.arange(1_000_000) + 0.5) / 1_000_000
entropy = -lam * np.log(lam) - (1 - lam) * np.log1p(-lam)
assert abs(entropy.mean() - 0.5) < 1e-5

labels = rng.integers(0, 10, n)
assert abs((labels != labels[pair]).mean() - (1 - 1 / 10)) < 0.005

angle = rng.random(n) * 2 * np.pi
outer = 2 * np.c_[np.cos(angle), np.sin(angle)]
lam = rng.random((n, 1))
radius = np.linalg.norm(lam * outer + (1 - lam) * outer[pair], axis=1)
assert (abs(radius - 1) < 0.1).mean() > 0.03
