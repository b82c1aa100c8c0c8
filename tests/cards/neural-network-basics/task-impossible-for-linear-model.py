import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float)
y = np.array([0, 1, 1, 0])
A = np.c_[X, np.ones(4)]
fit = A @ np.linalg.lstsq(A, y, rcond=None)[0]
assert np.allclose(fit, 0.5) and np.isclose(((fit - y) ** 2).mean(), 0.25)

rng = np.random.default_rng(0)
W1, b1, W2, b2 = rng.normal(size=(5, 2)), rng.normal(size=5), rng.normal(size=5), 0.7
f = lambda x: W2 @ (W1 @ x + b1) + b2
w, b = W2 @ W1, W2 @ b1 + b2
assert np.isclose(f(X[0]) + f(X[3]), w.sum() + 2 * b)
assert np.isclose(f(X[1]) + f(X[2]), w.sum() + 2 * b)
ring = np.array([0.6, -0.8])
assert np.isclose((f(ring) + f(-ring)) / 2, f(np.zeros(2)))
assert np.isclose(f(3 * ring) + f(-3 * ring), 2 * b)

scores = (rng.normal(size=(50_000, 3)) * 3) @ A.T
assert ((scores > 0) == y).sum(1).max() == 3

words = np.array([[1, 0, 0], [0, 1, 0], [1, 0, 1], [0, 1, 1]])
positive = np.array([1, 0, 0, 1])
bag = np.c_[words, np.ones(4)]
scores = (rng.normal(size=(50_000, 4)) * 3) @ bag.T
assert ((scores > 0) == positive).sum(1).max() == 3
assert (words[0] + words[3]).tolist() == (words[1] + words[2]).tolist()

product = np.c_[A, X[:, 0] * X[:, 1]]
assert np.allclose(product @ np.linalg.lstsq(product, y, rcond=None)[0], y)
