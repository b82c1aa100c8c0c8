import numpy as np

rng = np.random.default_rng(0)
X = np.linalg.qr(rng.normal(size=(500, 2)))[0]
X = X - X.mean(0)
X = np.linalg.qr(X)[0] * np.sqrt(500)
assert np.allclose(X.mean(0), 0) and np.allclose(X.std(0), 1)
X = X * [1, 100]


def hessian(X):
    return 2 / len(X) * X.T @ X


assert np.isclose(np.linalg.cond(hessian(X)), 1e4)
assert np.isclose(np.linalg.cond(hessian((X - X.mean(0)) / X.std(0))), 1)

y = X @ [3.0, -0.02]
top = np.linalg.eigvalsh(hessian(X)).max()


def run(eta, steps=200):
    w = np.zeros(2)
    for _ in range(steps):
        w -= eta * 2 / len(X) * X.T @ (X @ w - y)
    return abs(w - [3.0, -0.02])


assert run(1.9 / top)[1] < 1e-6 and run(1.9 / top)[0] > 2.5
assert run(2.1 / top)[1] > 1

x = rng.random(6) + 0.1
w = rng.normal(size=(3, 6))


def loss(w):
    z = np.tanh(w @ x)
    return ((z - [0.3, 2, -1]) ** 2).sum()


steps = (np.eye(18) * 1e-6).reshape(18, 3, 6)
g = np.array([loss(w + e) - loss(w - e) for e in steps]).reshape(3, 6)
assert all(abs(np.sign(row).sum()) == 6 for row in g)
