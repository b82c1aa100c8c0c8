import numpy as np

r = np.random.default_rng(0)


def softmax(s):
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def scores(d_k, trials=6000, keys=16):
    q = r.normal(size=(trials, d_k))
    k = r.normal(size=(trials, keys, d_k))
    return np.einsum("td,tkd->tk", q, k)


def median_top(s):
    return np.median(softmax(s).max(-1))


def jacobian_size(s):
    a = softmax(s)
    j = a[:, :, None] * (np.eye(a.shape[1]) - a[:, None, :])
    return np.median(np.linalg.norm(j, axis=(1, 2)))


s64, s512 = scores(64), scores(512, 2000)
assert abs(s64.var() / 64 - 1) < 0.05 and abs(s512.var() / 512 - 1) < 0.05
assert abs((s64 / 8).var() - 1) < 0.05
assert abs(median_top(s64) - 0.93) < 0.015
assert abs(median_top(s64 / 8) - 0.22) < 0.01
assert median_top(s512) > 0.999
assert abs(median_top(s512 / 512**0.5) - 0.22) < 0.01
assert jacobian_size(s512) < 0.01 < 0.1 < jacobian_size(s512 / 512**0.5)
assert median_top(s64 / 64) < 0.08

step = 1e-6
z = r.normal(size=5)
a = softmax(z)
numeric = np.stack([(softmax(z + step * e) - softmax(z - step * e)) / (2 * step) for e in np.eye(5)], 1)
assert np.allclose(numeric, a[:, None] * (np.eye(5) - a[None, :]), atol=1e-8)

big = np.array([800.0, 0.0])
assert np.isfinite(softmax(big)).all() and softmax(big)[0] == 1
