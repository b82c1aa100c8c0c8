import numpy as np

rng = np.random.default_rng(0)
grid = np.linspace(-4, 4, 800_001)
for best, l1, l2 in ((2.0, 0.5, 1.0), (-1.5, 0.7, 0.3), (0.3, 0.5, 2.0)):
    cost = (grid - best) ** 2 / 2 + l1 * np.abs(grid) + l2 / 2 * grid**2
    soft = np.sign(best) * max(abs(best) - l1, 0)
    assert abs(grid[cost.argmin()] - soft / (1 + l2)) < 1e-4
    # Times 1 + l2: the extra shrinkage is undone.
    assert np.isclose(soft / (1 + l2) * (1 + l2), soft)


def fit(X, y, alpha, ratio, order=None, sweeps=1500):
    n, d = X.shape
    w, r = np.zeros(d), y.astype(float).copy()
    size = (X**2).mean(0)
    for _ in range(sweeps):
        for j in order or range(d):
            z = X[:, j] @ r / n + size[j] * w[j]
            new = np.sign(z) * max(abs(z) - alpha * ratio, 0) / (size[j] + alpha * (1 - ratio))
            r -= X[:, j] * (new - w[j])
            w[j] = new
    return w


def objective(X, y, w, alpha, r):
    quad = ((y - X @ w) ** 2).sum() / (2 * len(y))
    return quad + alpha * r * np.abs(w).sum() + alpha * (1 - r) / 2 * (w**2).sum()


n = 60
a = rng.normal(size=n)
X = np.stack([a, a, rng.normal(size=n)], 1)
y = 2 * a + 0.3 * rng.normal(size=n)
one, two = fit(X, y, 0.2, 1.0, [0, 1, 2]), fit(X, y, 0.2, 1.0, [1, 0, 2])
assert abs(one[1]) < 1e-9 and abs(two[0]) < 1e-9 and np.isclose(one[0], two[1])
assert np.isclose(objective(X, y, one, 0.2, 1.0), objective(X, y, two, 0.2, 1.0))
net = fit(X, y, 0.2, 0.5)
assert np.isclose(net[0], net[1]) and net[0] > 0.3 and net[2] == 0
for _ in range(30):
    assert objective(X, y, net + 0.01 * rng.normal(size=3), 0.2, 0.5) > objective(
        X, y, net, 0.2, 0.5
    )
# Similar, not equal features: close weights.
X[:, 1] = a + 0.1 * rng.normal(size=n)
near = fit(X, y, 0.2, 0.5)
assert abs(near[0] - near[1]) < 0.1 * near[0]

# More features than examples: lasso keeps at most N, the net may keep more.
X = rng.normal(size=(10, 40))
y = X @ rng.normal(size=40)
assert (np.abs(fit(X, y, 0.3, 1.0)) > 1e-6).sum() <= 10
assert (np.abs(fit(X, y, 0.2, 0.05)) > 1e-6).sum() > 10
