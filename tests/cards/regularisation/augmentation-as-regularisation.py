import numpy as np

rng = np.random.default_rng(0)
x, w, y = rng.normal(size=6), rng.normal(size=6), 0.7
orbit = np.array([np.roll(x, k) for k in range(6)] + [np.roll(x, k)[::-1] for k in (0, 1)])
prob = rng.dirichlet(np.ones(len(orbit)))
mean = prob @ orbit
cov = (orbit - mean).T @ np.diag(prob) @ (orbit - mean)
exact = prob @ (y - orbit @ w) ** 2
assert np.isclose(exact, (y - w @ mean) ** 2 + w @ cov @ w)

noise = x + rng.normal(0, 0.3, (500_000, 6))
assert np.allclose(np.cov(noise.T), 0.09 * np.eye(6), atol=2e-3)

# Cyclic shifts: the penalty ignores the invariant direction of equal weights.
shifts = np.array([np.roll(x, k) for k in range(6)])
S = np.cov(shifts.T, bias=True)
one = np.ones(6)
assert abs(one @ S @ one) < 1e-12 and w @ S @ w > 0.1
