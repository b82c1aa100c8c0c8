rng = np.random.default_rng(0)
x = rng.uniform(0, 1, 100)
X = np.stack([x, np.ones(100)], axis=1)
y = 2 * x + 1 + rng.normal(0, 0.1, 100)
ols = lambda X, y: np.linalg.lstsq(X, y, rcond=None)[0]

bad = y.copy()
bad[np.argsort(x)[-5:]] += 10
assert abs(ols(X, bad)[0] - 2) > 1
assert abs(huber_irls(X, bad)[0] - 2) < 0.2

theta = huber_irls(X, bad)
r = bad - X @ theta
delta = 1.345 * 1.4826 * np.median(np.abs(r - np.median(r)))
assert np.allclose(X.T @ np.clip(r, -delta, delta), 0, atol=1e-3)

far_X = np.vstack([X, [1000, 1]])
far_y = np.append(y, -1000)
far = huber_irls(far_X, far_y)
assert far[0] < 0
assert abs((far_y - far_X @ far)[-1]) < 0.1
