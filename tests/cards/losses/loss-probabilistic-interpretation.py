import numpy as np

rng = np.random.default_rng(0)
y, mu, sigma = 1.3, 0.4, 0.7
density = np.exp(-((y - mu) ** 2) / (2 * sigma**2)) / np.sqrt(2 * np.pi * sigma**2)
formula = (y - mu) ** 2 / (2 * sigma**2) + np.log(sigma) + np.log(2 * np.pi) / 2
assert np.isclose(-np.log(density), formula)

s = np.linspace(-2, 2, 41)
mass = np.exp(-np.maximum(0, 1 - s)) + np.exp(-np.maximum(0, 1 + s))
assert np.ptp(mass) > 0.1
logistic = np.exp(-np.log1p(np.exp(-s))) + np.exp(-np.log1p(np.exp(s)))
assert np.allclose(logistic, 1)

b = 0.7
laplace = -np.log(np.exp(-np.abs(s - mu) / b) / (2 * b))
assert np.allclose(laplace - np.abs(s - mu) / b, np.log(2 * b))

x = rng.normal(size=200_000)
y = 2 * x + rng.exponential(1.0, x.size) - 1
slope, offset = np.polyfit(x, y, 1)
assert abs(slope - 2) < 0.02 and abs(offset) < 0.02

# sum of NLL plus -ln P(theta) is MAP: conjugate normal mean, prior N(0, 1), noise sigma 1
y = rng.normal(1.0, 1.0, 5)
grid = np.linspace(-2, 3, 50_001)
objective = ((y[:, None] - grid) ** 2 / 2).sum(0) + grid**2 / 2
assert abs(grid[objective.argmin()] - y.sum() / (y.size + 1)) < 1e-3
averaged = ((y[:, None] - grid) ** 2 / 2).mean(0) + grid**2 / 2
assert abs(grid[averaged.argmin()] - y.sum() / (y.size + 1)) > 0.05
