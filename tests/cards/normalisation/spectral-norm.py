import numpy as np

rng = np.random.default_rng(0)
W = rng.normal(size=(4, 6))
T = rng.normal(size=(4, 6))


def normalise(m):
    return m / np.linalg.svd(m)[1][0]


def loss(m):
    return np.sum(np.tanh(normalise(m)) * T)


U, S, Vt = np.linalg.svd(W)
Wsn = normalise(W)
A = T * (1 - np.tanh(Wsn) ** 2)
grad = (A - np.sum(A * Wsn) * np.outer(U[:, 0], Vt[0])) / S[0]

numeric = np.zeros_like(W)
h = 1e-6
for i in range(W.shape[0]):
    for j in range(W.shape[1]):
        step = np.zeros_like(W)
        step[i, j] = h
        numeric[i, j] = (loss(W + step) - loss(W - step)) / (2 * h)
assert np.allclose(grad, numeric, atol=1e-6)
assert abs(np.sum(numeric * W)) < 1e-6
assert np.linalg.norm(W - 0.1 * grad) > np.linalg.norm(W)

after = np.linalg.svd(Wsn)[1]
assert np.isclose(after[0], 1) and np.allclose(after[1:] / after[0], S[1:] / S[0])
assert np.isclose(loss(3 * W), loss(W))

for _ in range(200):
    h1 = rng.normal(size=6)
    assert np.linalg.norm(Wsn @ h1) <= np.linalg.norm(h1) * (1 + 1e-12)

m = 9
row = rng.normal(size=5)
parallel = np.tile(row / np.linalg.norm(row), (m, 1))
assert np.isclose(np.linalg.norm(parallel, 2), np.sqrt(m))
rows = rng.normal(size=(50, m, 5))
rows /= np.linalg.norm(rows, axis=2, keepdims=True)
assert np.all(np.linalg.norm(rows, 2, axis=(1, 2)) <= np.sqrt(m))
