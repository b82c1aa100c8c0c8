import numpy as np

rng = np.random.default_rng(0)
S, s = 1_000_000, 0.4
x, w, y = np.array([1.0, -2.0, 0.5]), np.array([0.3, 0.8, -1.0]), 0.9
r = y - w @ x
e = rng.normal(0, s, (S, 3))
assert abs(((y - (x + e) @ w) ** 2).mean() - (r**2 + s**2 * w @ w)) < 0.02
assert abs(((y - (w + e) @ x) ** 2).mean() - (r**2 + s**2 * x @ x)) < 0.03
assert abs(((y + e[:, 0] - w @ x) ** 2).mean() - (r**2 + s**2)) < 0.02

# Optimum under noise in each place.
X = rng.normal(size=(50, 3))
t = X @ w + rng.normal(size=50)
ols = np.linalg.lstsq(X, t, rcond=None)[0]
loss = {
    "x": lambda v: ((t - X @ v) ** 2).mean() + s**2 * v @ v,
    "w": lambda v: ((t - X @ v) ** 2).mean() + s**2 * (X**2).sum(1).mean(),
    "y": lambda v: ((t - X @ v) ** 2).mean() + s**2,
}
for k, f in loss.items():
    g = np.array([(f(ols + 1e-5 * u) - f(ols - 1e-5 * u)) / 2e-5 for u in np.eye(3)])
    assert (np.abs(g).max() < 1e-6) == (k != "x")

K, eps = 5, 0.2
logp = np.log(rng.dirichlet(np.ones(K)))
flip = (1 - eps) * -logp[2] + eps * np.mean([-logp[j] for j in range(K)])
soft = np.full(K, eps / K)
soft[2] += 1 - eps
assert np.isclose(flip, -(soft * logp).sum())
