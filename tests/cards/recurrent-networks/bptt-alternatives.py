import numpy as np

r = np.random.default_rng(0)
d, T = 3, 6
W = r.normal(0, 0.6, (d, d))
xs = r.normal(size=(T, d))
u = r.normal(size=(T, d))


def loss(w):
    h, total = np.zeros(d), 0.0
    for x, v in zip(xs, u):
        h = np.tanh(w @ h + x)
        total += v @ h
    return total


h, S, grad = np.zeros(d), np.zeros((d, d * d)), np.zeros(d * d)
for x, v in zip(xs, u):
    new = np.tanh(W @ h + x)
    D = np.diag(1 - new**2)
    S = D @ W @ S + D @ np.kron(np.eye(d), h[None])
    grad += v @ S
    h = new
assert S.size == d**3
num = np.zeros((d, d))
for i in range(d):
    for j in range(d):
        e = np.zeros((d, d))
        e[i, j] = 1e-6
        num[i, j] = (loss(W + e) - loss(W - e)) / 2e-6
assert np.allclose(grad.reshape(d, d), num, atol=1e-7)
