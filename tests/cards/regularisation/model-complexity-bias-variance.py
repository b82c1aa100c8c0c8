import numpy as np

rng = np.random.default_rng(0)
runs, n, sigma, at = 40_000, 40, 0.4, 0.22
x = np.linspace(0, 1, n)


def truth(points):
    return np.sin(2 * np.pi * points)


y = truth(x) + sigma * rng.normal(size=(runs, n))
new = truth(at) + sigma * rng.normal(size=runs)
order = np.abs(x - at).argsort()
biases = []
for k in (1, 5, 20):
    near = order[:k]
    fit = y[:, near].mean(1)
    bias2 = (truth(at) - truth(x[near]).mean()) ** 2
    assert np.isclose(fit.var(), sigma**2 / k, rtol=0.03)
    assert np.isclose(((new - fit) ** 2).mean(), bias2 + sigma**2 / k + sigma**2, rtol=0.03)
    biases.append(bias2)
assert biases == sorted(biases)

# Linear regression: mean variance over the training points is sigma^2 d / N.
for d in (2, 10, 30):
    X = rng.normal(size=(n, d))
    hat = X @ np.linalg.pinv(X)
    fits = sigma * rng.normal(size=(5000, n)) @ hat
    assert np.isclose(fits.var(0).mean(), sigma**2 * d / n, rtol=0.03)

# Nested models: the training loss never rises.
V = np.polynomial.legendre.legvander(2 * x - 1, 12)
losses = []
for d in range(1, 13):
    hat = V[:, :d] @ np.linalg.pinv(V[:, :d])
    losses.append((((np.eye(n) - hat) @ y[0]) ** 2).mean())
assert all(a >= b - 1e-12 for a, b in zip(losses, losses[1:]))

# Minimum-norm least squares: variance peaks at d = N and falls again.
spread = {}
for d in (10, 40, 160):
    total = []
    for _ in range(60):
        pinv = np.linalg.pinv(rng.normal(size=(n, d)))
        total.append(sigma**2 * (pinv**2).sum())
    spread[d] = np.median(total)
assert spread[40] > 5 * spread[10] and spread[40] > 5 * spread[160]

# Ridge: the trace of the hat matrix is the effective number of parameters.
d, lam = 10, 7.0
X = rng.normal(size=(n, d))
hat = X @ np.linalg.solve(X.T @ X + lam * np.eye(d), X.T)
s = np.linalg.svd(X, compute_uv=False)
assert np.isclose(np.trace(hat), (s**2 / (s**2 + lam)).sum()) and np.trace(hat) < d
