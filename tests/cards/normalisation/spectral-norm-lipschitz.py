from math import erf, exp, pi, sqrt

import numpy as np

z = np.linspace(-6, 6, 12001)
cdf = np.array([0.5 * (1 + erf(t / sqrt(2))) for t in z])
gelu = z * cdf
silu = z / (1 + np.exp(-z))
slope = {
    'gelu': np.abs(np.gradient(gelu, z)).max(),
    'silu': np.abs(np.gradient(silu, z)).max(),
    'tanh': np.abs(np.gradient(np.tanh(z), z)).max(),
    'relu': np.abs(np.gradient(np.maximum(z, 0), z)).max(),
}
assert round(slope['gelu'], 2) == 1.13
assert round(slope['silu'], 2) == 1.10
assert slope['tanh'] <= 1 and slope['relu'] <= 1 + 1e-9

assert (1 + 1) ** 10 == 1024
x = np.array([1.0, 2.0])
for _ in range(10):
    x = x + x
assert np.allclose(x, 1024 * np.array([1.0, 2.0]))


def conv_norm(K, size):
    co, ci = K.shape[:2]
    columns = []
    for c in range(ci):
        for i in range(size):
            for j in range(size):
                image = np.zeros((ci, size + 2, size + 2))
                image[c, i + 1, j + 1] = 1
                out = np.zeros((co, size, size))
                for a in range(3):
                    for b in range(3):
                        out += np.tensordot(K[:, :, a, b], image[:, a : a + size, b : b + size], 1)
                columns.append(out.ravel())
    return np.linalg.svd(np.array(columns).T, compute_uv=False)[0]


rng = np.random.default_rng(0)
for K in [rng.normal(size=(2, 3, 3, 3)), rng.uniform(size=(2, 2, 3, 3)), rng.normal(size=(1, 2, 3, 3))]:
    reshaped = np.linalg.norm(K.reshape(K.shape[0], -1), 2)
    true = conv_norm(K, 6)
    assert reshaped <= true + 1e-9 <= 3 * reshaped + 1e-8

ones = np.ones((1, 1, 3, 3))
ratio = conv_norm(ones, 14) / np.linalg.norm(ones.reshape(1, -1), 2)
assert 2.8 < ratio <= 3

layers = [rng.normal(size=(16, 16)) for _ in range(4)]
layers = [w / np.linalg.norm(w, 2) for w in layers]
worst = 0.0
for _ in range(300):
    h, jac = rng.normal(size=16), np.eye(16)
    for w in layers:
        h = w @ h
        jac = (h > 0)[:, None] * (w @ jac)
        h = np.maximum(h, 0)
    worst = max(worst, np.linalg.norm(jac, 2))
assert worst < 0.5


def attention(q):
    scores = q @ q.T
    p = np.exp(scores - scores.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True) @ q


def local_slope(scale):
    q = np.array([[0.0], [scale], [-scale]])
    step = np.array([[1e-6], [0.0], [0.0]])
    return np.linalg.norm(attention(q + step) - attention(q - step)) / 2e-6


assert local_slope(100) > 50 * local_slope(10)
