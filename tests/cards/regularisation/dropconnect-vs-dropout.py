import numpy as np

rng = np.random.default_rng(0)
p, S = 0.4, 400_000
W, x = rng.normal(size=(2, 3)), np.array([1.0, -2.0, 0.5])
m = rng.random((S, 3)) >= p
M = rng.random((S, 2, 3)) >= p
z = (m * x) @ W.T / (1 - p)
zc = (M * W) @ x / (1 - p)
C, Cc = np.cov(z.T), np.cov(zc.T)
exact = p / (1 - p) * (W * x**2) @ W.T
assert np.allclose(C, exact, atol=0.05)
assert np.allclose(np.diag(Cc), np.diag(exact), rtol=0.02)
assert abs(Cc[0, 1]) < 0.02 and abs(exact[0, 1]) > 0.1
assert np.allclose(z.mean(0), W @ x, atol=0.03) and np.allclose(zc.mean(0), W @ x, atol=0.03)
assert np.allclose(W @ (m[0] * x), (W * m[0][None, :]) @ x)
assert 128 * 1024 == 131_072 and round(128 * 1024 * 1024 / 1e6) == 134
