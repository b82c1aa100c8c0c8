import numpy as np

rng = np.random.default_rng(0)
y = rng.gamma(2.0, size=20_001)
grid = np.linspace(0.5, 4, 1401)
mse = [((y - c) ** 2).mean() for c in grid]
mae = [abs(y - c).mean() for c in grid]
assert abs(grid[np.argmin(mse)] - y.mean()) < 0.01
assert abs(grid[np.argmin(mae)] - np.median(y)) < 0.01
assert abs(y.mean() - np.median(y)) > 0.1

mu, sigma = 0.4, 0.8
sample = np.exp(rng.normal(mu, sigma, 1_000_000))
assert np.isclose(np.median(sample), np.exp(mu), rtol=0.01)
assert np.isclose(sample.mean(), np.exp(mu) * np.exp(sigma**2 / 2), rtol=0.01)

z = rng.normal(size=5) * 3
p = np.exp(z) / np.exp(z).sum()
assert np.isclose(z[1] - z[3], np.log(p[1] / p[3]))
shifted = np.exp(z + 7) / np.exp(z + 7).sum()
assert np.allclose(p, shifted)
cooled = np.exp(z / 2.5) / np.exp(z / 2.5).sum()
assert cooled.argmax() == p.argmax() and cooled.max() < p.max()

c_fp, c_fn = 1.0, 9.0
probabilities = np.linspace(0, 1, 100_001)
alarm_cheaper = (1 - probabilities) * c_fp < probabilities * c_fn
assert abs(probabilities[alarm_cheaper].min() - 0.1) < 1e-4
assert c_fp / (c_fp + c_fn) == 0.1

q = np.linspace(0.01, 0.99, 99)
cross_entropy = -(0.3 * np.log(q) + 0.7 * np.log(1 - q))
assert np.isclose(q[cross_entropy.argmin()], 0.3)
