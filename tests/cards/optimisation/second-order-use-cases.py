import numpy as np

rng = np.random.default_rng(0)
y = rng.integers(0, 2, 30)
f = rng.normal(size=30)
lam = 1.5
p = 1 / (1 + np.exp(-f))
g, h = p - y, p * (1 - p)
w = -g.sum() / (h.sum() + lam)
obj = lambda v: (g * v + h * v * v / 2).sum() + lam * v * v / 2
grid = np.linspace(w - 1, w + 1, 20001)
assert abs(grid[np.argmin([obj(v) for v in grid])] - w) < 2e-4
loss = lambda s: np.log1p(np.exp(s)) - y * s
e = 1e-4
assert np.allclose((loss(f + e) - loss(f - e)) / (2 * e), g, atol=1e-6)
assert np.allclose((loss(f + e) - 2 * loss(f) + loss(f - e)) / e**2, h, atol=1e-5)

X = rng.normal(size=(500, 5))
t = (X @ rng.normal(size=5) + rng.logistic(size=500) > 0) * 1.0
b = np.zeros(5)
for it in range(1, 30):
    q = 1 / (1 + np.exp(-X @ b))
    grad = X.T @ (q - t)
    if np.linalg.norm(grad) < 1e-8:
        break
    b -= np.linalg.solve((X * (q * (1 - q))[:, None]).T @ X, grad)
assert it <= 10
