import numpy as np

K, eps = 6, 0.1
rng = np.random.default_rng(0)
z, h = rng.normal(size=K), 1e-6
target = np.full(K, eps / K)
target[2] += 1 - eps


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


def loss(z):
    return -(target * np.log(softmax(z))).sum()


slope = [(loss(z + h * e) - loss(z - h * e)) / (2 * h) for e in np.eye(K)]
p, u = softmax(z), np.full(K, 1 / K)
assert np.allclose(slope, p - target, atol=1e-8)
kl = (u * np.log(u / p)).sum()
assert np.isclose(loss(z), -(1 - eps) * np.log(p[2]) + eps * (kl + np.log(K)))

sure = np.zeros(K)
sure[2] = 20.0
assert loss(sure + h * np.eye(K)[2]) > loss(sure)
unsure = np.zeros(K)
assert loss(unsure + h * np.eye(K)[2]) < loss(unsure)

top, rest = 1 - 0.1 + 0.1 / 1000, 0.1 / 1000
assert round(-top * np.log(top) - 999 * rest * np.log(rest), 2) == 1.01
