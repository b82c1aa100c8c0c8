import numpy as np

rng = np.random.default_rng(0)
n, d, lam = 20, 50, 2.0
X, w = rng.normal(size=(n, d)), rng.normal(size=d) / 5
y = X @ w + 0.8 * rng.normal(size=n)
assert np.linalg.matrix_rank(X.T @ X) == n < d
assert np.linalg.matrix_rank(X.T @ X + lam * np.eye(d)) == d


def objective(v, lam=lam):
    return ((X @ v - y) ** 2).sum() / 2 + lam * (v**2).sum() / 2


ridge = np.linalg.inv(X.T @ X + lam * np.eye(d)) @ X.T @ y
v = np.zeros(d)
for _ in range(5000):
    v -= 0.005 * (X.T @ (X @ v - y) + lam * v)
assert np.allclose(v, ridge, atol=1e-6)
assert all(objective(ridge + 0.01 * rng.normal(size=d)) > objective(ridge) for _ in range(50))

# Better on new data, worse on the training data; too strong is worse on both.
T = rng.normal(size=(4000, d))
fresh = T @ w + 0.8 * rng.normal(size=4000)


def errors(lam):
    fit = X.T @ np.linalg.solve(X @ X.T + lam * np.eye(n), y)
    return ((X @ fit - y) ** 2).mean(), ((T @ fit - fresh) ** 2).mean()


none, good, much = errors(1e-9), errors(10.0), errors(1e5)
assert none[0] < good[0] < much[0] and good[1] < none[1] and good[1] < much[1]

# Units: the same feature in other units gets another share of the penalty.
A = X[:, :2].copy()
target = A @ [1.0, 1.0]
scaled = A * [1, 1000]
fit = lambda B: B @ np.linalg.solve(B.T @ B + 20 * np.eye(2), B.T @ target)
assert not np.allclose(fit(A), fit(scaled), rtol=0.05)

# Minus the log of the prior is the penalty up to a constant.
z = np.linspace(-2, 2, 9)
normal = -np.log(np.exp(-lam * z**2 / 2) * np.sqrt(lam / (2 * np.pi)))
laplace = -np.log(lam / 2 * np.exp(-lam * np.abs(z)))
assert np.ptp(normal - lam * z**2 / 2) < 1e-12 and np.ptp(laplace - lam * np.abs(z)) < 1e-12
