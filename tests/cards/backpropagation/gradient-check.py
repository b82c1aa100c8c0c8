import numpy as np

rng = np.random.default_rng(0)
X, y = rng.normal(size=(6, 4)), rng.normal(size=6)
W = rng.normal(size=4)
f = lambda w: ((np.tanh(X @ w) - y) ** 2).mean()
a = np.tanh(X @ W)
g = X.T @ (2 * (a - y) * (1 - a ** 2)) / 6
before = W.copy()
assert grad_check(f, g, W) < 1e-7
assert np.array_equal(W, before)
assert grad_check(f, 1.01 * g, W) > 1e-4
assert grad_check(f, g / 2, W) > 1e-4
assert grad_check(f, np.zeros(4), W) > 0.99

steps = (1e-1, 1e-2)
central = [abs((np.exp(1 + h) - np.exp(1 - h)) / (2 * h) - np.e) for h in steps]
forward = [abs((np.exp(1 + h) - np.exp(1)) / h - np.e) for h in steps]
assert 95 < central[0] / central[1] < 105
assert 9 < forward[0] / forward[1] < 11

points = np.linspace(0.5, 2, 200)
error = {k: np.median(np.abs((np.exp(points + 10.0 ** k) - np.exp(points - 10.0 ** k))
                             / (2 * 10.0 ** k) / np.exp(points) - 1)) for k in range(-12, 0)}
assert min(error, key=error.get) == -5
assert error[-2] > error[-4] > error[-5] < error[-7] < error[-10]

relu = lambda z: np.maximum(z, 0).sum()
z = np.array([3e-6])
assert grad_check(relu, np.array([1.0]), z) > 1e-4
assert grad_check(relu, np.array([1.0]), np.array([0.5])) < 1e-7

wrong_loss = lambda w: 3 * f(w)
assert grad_check(wrong_loss, 3 * g, W) < 1e-7

W32 = W.astype(np.float32)
X32, y32 = X.astype(np.float32), y.astype(np.float32)
f32 = lambda w: ((np.tanh(X32 @ w) - y32) ** 2).mean()
assert grad_check(f32, g.astype(np.float32), W32) > 1e-4

v = rng.normal(size=4)
along = (f(W + 1e-5 * v) - f(W - 1e-5 * v)) / 2e-5
assert abs(along - g @ v) < 1e-8
