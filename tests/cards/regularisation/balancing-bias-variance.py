import numpy as np

rng = np.random.default_rng(0)
n, sigma = 30, 0.8
w = np.array([1.0, -0.5, 0.3])
U, _ = np.linalg.qr(rng.normal(size=(n, 3)))
s = np.array([4.0, 1.5, 0.7])
X = U * s  # right singular vectors are the axes
Y = X @ w + sigma * rng.normal(size=(100_000, n))


def mse(lam):
    fit = Y @ X @ np.linalg.inv(X.T @ X + lam * np.eye(3))
    return ((fit - w) ** 2).mean(0), (fit.mean(0) - w) ** 2, fit.var(0)


for lam in (0.0, 0.5, 3.0):
    error, bias2, variance = mse(lam)
    formula = (lam**2 * w**2 + sigma**2 * s**2) / (s**2 + lam) ** 2
    assert np.allclose(error, formula, rtol=0.02)
    assert np.allclose(bias2, (lam * w / (s**2 + lam)) ** 2, atol=0.01)
    assert np.allclose(variance, sigma**2 * s**2 / (s**2 + lam) ** 2, rtol=0.02)

grid = np.linspace(0, 20, 200_001)
for sj, wj in zip(s, w):
    curve = (grid**2 * wj**2 + sigma**2 * sj**2) / (sj**2 + grid) ** 2
    assert abs(grid[curve.argmin()] - sigma**2 / wj**2) < 1e-3

# A small penalty always beats least squares, whatever the weights.
for _ in range(200):
    sj, wj = rng.uniform(0.3, 3, 4), rng.normal(0, 3, 4)
    total = lambda lam: ((lam**2 * wj**2 + sj**2) / (sj**2 + lam) ** 2).sum()
    assert total(1e-4) < total(0)
