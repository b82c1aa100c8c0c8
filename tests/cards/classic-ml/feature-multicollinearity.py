import numpy as np

assert abs(1 / (1 - 0.9) - 10) < 1e-9 and round(10**0.5, 1) == 3.2
assert round(1 / (1 - 0.99**2)) == 50

rng = np.random.default_rng(0)
N, sigma = 60, 1.5
x1 = rng.normal(size=N)
X = np.c_[x1, 0.95 * x1 + 0.3 * rng.normal(size=N), rng.normal(size=N)]
A = np.c_[np.ones(N), X]
inv = np.linalg.inv(A.T @ A)
for j in range(3):
    rest = np.delete(A, j + 1, 1)
    fit = rest @ np.linalg.lstsq(rest, X[:, j], rcond=None)[0]
    r2 = 1 - ((X[:, j] - fit) ** 2).sum() / ((X[:, j] - X[:, j].mean()) ** 2).sum()
    want = sigma**2 / (N * X[:, j].var()) / (1 - r2)
    assert abs(sigma**2 * inv[j + 1, j + 1] - want) < 1e-9

corr = np.array([[1, 0.99], [0.99, 1]])
c = np.linalg.inv(corr)
assert round(c[0, 0]) == 50
assert np.array([1, 1]) @ c @ [1, 1] < 1.1 and np.array([1, -1]) @ c @ [1, -1] > 190

a, b = rng.normal(size=(2, 10**6))
assert round(np.corrcoef(a, a + b)[0, 1], 2) == 0.71
assert np.linalg.matrix_rank(np.c_[a, b, a + b][:100]) == 2

hot = np.eye(3)[rng.integers(0, 3, 30)]
assert np.linalg.matrix_rank(np.c_[np.ones(30), hot]) == 3

train, test, shift = [], [], []
for _ in range(300):
    u = rng.normal(size=50)
    Z = np.c_[u, u + 0.05 * rng.normal(size=50)]
    w = np.linalg.lstsq(Z, Z.sum(1) + rng.normal(size=50), rcond=None)[0]
    train.append(w)
    v = rng.normal(size=200)
    near = np.c_[v, v + 0.05 * rng.normal(size=200)]
    far = rng.normal(size=(200, 2))
    test.append(((near @ (w - 1)) ** 2).mean())
    shift.append(((far @ (w - 1)) ** 2).mean())
assert np.std(train, 0).min() > 2 and (np.array(train) < 0).any()
assert np.mean(test) < 0.06 and np.mean(shift) > 5
