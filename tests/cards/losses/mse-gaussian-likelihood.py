import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(400, 2))
y = x @ np.array([1.5, -0.7]) + rng.normal(0, 0.8, 400)


def nll(theta, sigma):
    density = np.exp(-((y - x @ theta) ** 2) / (2 * sigma**2)) / np.sqrt(2 * np.pi) / sigma
    return -np.log(density).sum()


def mse(theta):
    return np.mean((y - x @ theta) ** 2)


for sigma in (0.5, 1.0, 2.0):
    theta = rng.normal(size=2)
    whole = 400 / (2 * sigma**2) * mse(theta) + 200 * np.log(2 * np.pi * sigma**2)
    assert abs(nll(theta, sigma) - whole) < 1e-6

best = np.linalg.lstsq(x, y, rcond=None)[0]
sigmas = np.linspace(0.5, 1.2, 7001)
found = sigmas[np.argmin([nll(best, s) for s in sigmas])]
assert abs(found**2 - mse(best)) < 5e-4

half = np.sqrt(0.5)
a, b = rng.normal(size=2), rng.normal(size=2)
assert abs(nll(a, half) - nll(b, half) - 400 * (mse(a) - mse(b))) < 1e-6

sigma, tau = 0.8, 0.1
lam = sigma**2 / tau**2
ridge = np.linalg.solve(x.T @ x + lam * np.eye(2), x.T @ y)
posterior = lambda t: nll(t, sigma) + (t @ t) / (2 * tau**2)
for e in 1e-4 * np.eye(2):
    assert abs(posterior(ridge + e) - posterior(ridge - e)) / 2e-4 < 1e-4

small = rng.normal(0, 1, (20000, 5))
assert small.var(axis=1).mean() < 0.85
