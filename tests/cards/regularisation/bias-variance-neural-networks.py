import numpy as np

rng = np.random.default_rng(0)
n, d, draws, seeds, sigma = 30, 5, 60, 4, 0.5
w = rng.normal(size=d)
test = rng.normal(size=(80, d))
truth = np.tanh(test @ w)


def predictions(width, ridge=0.0):
    """Trained second layer over a random first one; axes: sample, seed, test point."""
    out = np.empty((draws, seeds, len(test)))
    for i in range(draws):
        X = rng.normal(size=(n, d))
        y = np.tanh(X @ w) + sigma * rng.normal(size=n)
        for j in range(seeds):
            W, b = rng.normal(size=(d, width)) / d**0.5, rng.normal(size=width)
            F, G = (np.maximum(A @ W + b, 0) / width**0.5 for A in (X, test))
            if ridge:
                out[i, j] = G @ F.T @ np.linalg.solve(F @ F.T + ridge * np.eye(n), y)
            else:
                out[i, j] = G @ np.linalg.pinv(F) @ y
    return out


def terms(p):
    return ((p.mean((0, 1)) - truth) ** 2).mean(), p.var((0, 1)).mean()


narrow, peak, wide = (terms(predictions(k)) for k in (12, 30, 400))
assert peak[1] > 5 * narrow[1] and peak[1] > 5 * wide[1]
assert sum(wide) < sum(narrow) < sum(peak)
# A tuned penalty removes the peak.
assert terms(predictions(30, ridge=0.3))[1] < 0.05 * peak[1]

# Law of total variance over sample and seed; an ensemble over seeds keeps the first part.
p = predictions(400)
by_sample = p.mean(1).var(0).mean()
by_seed = p.var(1).mean(0).mean()
assert np.isclose(by_sample + by_seed, p.var((0, 1)).mean()) and by_seed > 0

# Gradient descent from zero: the minimum-norm solution.
F, y = rng.normal(size=(5, 20)), rng.normal(size=5)
v = np.zeros(20)
for _ in range(4000):
    v -= 0.02 * F.T @ (F @ v - y)
assert np.allclose(v, np.linalg.pinv(F) @ y, atol=1e-6)
