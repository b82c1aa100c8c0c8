import numpy as np

rng = np.random.default_rng(0)
d = m = 4096
assert round(100 * m / (d * m + m), 3) == 0.024

# A free term costs sigma^2 / N of variance on average over the training points.
n, sigma = 50, 0.7
X = rng.normal(size=(n, 3))
with_bias = np.column_stack([X, np.ones(n)])
variance = lambda A: sigma**2 * np.trace(A @ np.linalg.pinv(A)) / n
assert np.isclose(variance(with_bias) - variance(X), sigma**2 / n)

# A bias for each user: variance sigma^2 / n_u, for one rating it repeats the noise.
spread = 0.5
for count in (1, 5, 50):
    b = spread * rng.normal(size=100_000)
    noise = sigma * rng.normal(size=(len(b), count))
    total = (b[:, None] + noise).sum(1)
    plain = total / count
    assert np.isclose((plain - b).var(), sigma**2 / count, rtol=0.03)
    lam = sigma**2 / spread**2
    grid = np.array([0, 0.25, 0.5, 0.8, 1, 1.25, 2, 4]) * lam
    errors = [((total / (count + v) - b) ** 2).mean() for v in grid]
    assert grid[int(np.argmin(errors))] == lam or min(errors) > 0.999 * errors[4]
    assert errors[4] < errors[0]

# Fitted on one rating each, the training error is zero, the new one is doubled noise.
once = b + sigma * rng.normal(size=len(b))
again = b + sigma * rng.normal(size=len(b))
assert ((once - once) ** 2).mean() == 0
assert np.isclose(((again - once) ** 2).mean(), 2 * sigma**2, rtol=0.02)
