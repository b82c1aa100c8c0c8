import numpy as np

rng = np.random.default_rng(0)
n, d, sigma = 60, 40, 1.0
w = rng.normal(size=d) * (rng.random(d) < 0.3)


def data(n):
    X = rng.normal(size=(n, d))
    return X, X @ w + sigma * rng.normal(size=n)


X, y = data(n)
V, v = data(5000)
grid = 10.0 ** np.arange(-6, 3)


def ridge(X, y, lam):
    """Mean loss: |y - Xw|^2 / (2N) + lam |w|^2 / 2."""
    return np.linalg.solve(X.T @ X / len(y) + lam * np.eye(d), X.T @ y / len(y))


fits = [ridge(X, y, lam) for lam in grid]
train = [((X @ f - y) ** 2).mean() for f in fits]
val = [((V @ f - v) ** 2).mean() for f in fits]
# By training loss the weakest always wins; by validation the best is inside the grid.
assert np.argmin(train) == 0 and train == sorted(train)
assert 0 < np.argmin(val) < len(grid) - 1
assert ((X @ ridge(X, y, 0) - y) ** 2).mean() <= train[0]

# From a sum to a mean: the same solution takes lambda / N.
by_sum = np.linalg.solve(X.T @ X + 5 * np.eye(d), X.T @ y)
assert np.allclose(by_sum, ridge(X, y, 5 / n))


# Lasso: at lambda_max all weights are zero, just below it they are not.
def lasso(lam, start=None):
    f = np.zeros(d) if start is None else start.copy()
    step = 1 / np.linalg.eigvalsh(X.T @ X / n).max()
    for _ in range(300):
        f = f - step * X.T @ (X @ f - y) / n
        f = np.sign(f) * np.maximum(np.abs(f) - step * lam, 0)
    return f


top = np.abs(X.T @ y).max() / n
assert (lasso(1.0001 * top, rng.normal(size=d) * 0.01) == 0).all()
assert (lasso(0.98 * top) != 0).sum() == 1

# More data: for the mean loss the best penalty is weaker.
fine = np.geomspace(1e-4, 10, 60)


def best(n, repeats=30):
    total = np.zeros(len(fine))
    for _ in range(repeats):
        A, b = data(n)
        total += [((ridge(A, b, lam) - w) ** 2).sum() for lam in fine]
    return fine[total.argmin()]


assert best(400) < 0.4 * best(60)
