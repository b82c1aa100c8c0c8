import numpy as np

rng = np.random.default_rng(0)
lam = 0.7
grid = np.linspace(-5, 5, 100_001)


def soft(w, by=lam):
    return np.sign(w) * np.maximum(np.abs(w) - by, 0)


for best in (-3.0, -0.7, -0.2, 0.0, 0.5, 0.71, 2.5):
    fit = (grid - best) ** 2 / 2
    assert np.isclose(grid[np.argmin(fit + lam * np.abs(grid))], soft(best), atol=2e-4)
    assert np.isclose(grid[np.argmin(fit + lam / 2 * grid**2)], best / (1 + lam), atol=2e-4)
    # In this loss dL/dw at zero is -best.
    assert (soft(best) == 0) == (abs(best) <= lam)

n, d = 80, 6
X = rng.normal(size=(n, d))
y = X @ np.array([2.0, -1.5, 0, 0, 0.05, 0]) + rng.normal(0, 0.3, n)


def gradient(w, A=X):
    return A.T @ (A @ w - y) / n


eta, by = 0.1, 0.3
prox = subgrad = ridge = np.full(d, 0.5)
for _ in range(3000):
    prox = soft(prox - eta * gradient(prox), eta * by)
    i = rng.integers(n, size=8)
    noisy = X[i].T @ (X[i] @ subgrad - y[i]) / 8
    subgrad = subgrad - eta * (noisy + by * np.sign(subgrad))
    ridge = ridge - eta * (gradient(ridge) + by * ridge)
assert (prox == 0).tolist() == [False, False, True, True, True, True]
assert (np.abs(gradient(prox)[2:]) <= by).all()
assert np.allclose(np.abs(gradient(prox)[:2]), by)
assert (subgrad != 0).all() and np.abs(subgrad[2:]).max() < 0.2
assert (ridge != 0).all()


def descent(order, l1, l2=0.0):
    """Coordinate descent on two copies of one feature."""
    A = np.stack([X[:, 0], X[:, 0]], 1)
    w, size = np.zeros(2), (X[:, 0] ** 2).mean()
    for _ in range(500):
        for j in order:
            w[j] = soft(size * w[j] - gradient(w, A)[j], l1) / (size + l2)
    return w


first, second = descent((0, 1), by), descent((1, 0), by)
assert max(first[1], second[0]) < 1e-9 and first[0] > 0.5 and np.isclose(first[0], second[1])
net = descent((0, 1), by, 0.5)
assert np.isclose(net[0], net[1]) and net[0] > 0.1

# MAP: the minus log of the prior is the penalty up to a constant.
scale, sigma2 = 1 / lam, 1 / lam
w = np.linspace(-2, 2, 9)
laplace = -np.log(np.exp(-np.abs(w) / scale) / (2 * scale))
normal = -np.log(np.exp(-(w**2) / (2 * sigma2)) / np.sqrt(2 * np.pi * sigma2))
assert np.ptp(laplace - lam * np.abs(w)) < 1e-12 and np.ptp(normal - lam / 2 * w**2) < 1e-12

# Random ellipses against the diamond and the disc: share of touching points on an axis.
hits = {"l1": 0, "l2": 0}
angle = np.linspace(0, 2 * np.pi, 4001)[:-1]
circle = np.stack([np.cos(angle), np.sin(angle)], 1)
diamond = circle / np.abs(circle).sum(1, keepdims=True)
for _ in range(200):
    M = rng.normal(size=(2, 2))
    centre = rng.normal(size=2) * 3
    for name, shape in (("l1", diamond), ("l2", circle)):
        level = (((shape - centre) @ M) ** 2).sum(1)
        hits[name] += np.abs(shape[level.argmin()]).min() < 1e-9
assert hits["l1"] > 80 and hits["l2"] < 10
