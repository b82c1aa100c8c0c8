import numpy as np

rng = np.random.default_rng(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
xor = X[:, 0] ^ X[:, 1]


def boost(make, steps=200, eta=0.3):
    F = np.full(4, xor.mean())
    for _ in range(steps):
        F = F + eta * make(xor - F)
    return F


def stump(r):
    fits = [np.array([r[X[:, j] == v].mean() for v in X[:, j]]) for j in (0, 1)]
    return min(fits, key=lambda f: ((r - f) ** 2).sum())


deep = lambda r: r
assert np.allclose(boost(stump), 0.5) and np.allclose(boost(deep), xor, atol=1e-9)
assert np.allclose(xor - boost(deep, 1, 1.0), 0)

additive = np.c_[np.ones(4), X]
assert np.allclose(additive @ np.linalg.lstsq(additive, xor, rcond=None)[0], 0.5)

x0, target = 0.26, lambda x: np.sin(6 * x)


def tree(x, y, depth, z):
    if depth == 0 or len(y) < 2:
        return y.mean()
    o = np.argsort(x)
    x, y = x[o], y[o]
    s, k = np.cumsum(y)[:-1], np.arange(1, len(y))
    i = int((s**2 / k + (y.sum() - s) ** 2 / (len(y) - k)).argmax()) + 1
    t = (x[i - 1] + x[i]) / 2
    part = slice(None, i) if z < t else slice(i, None)
    return tree(x[part], y[part], depth - 1, z)


single = {1: [], 12: []}
mean = {1: [], 12: []}
for _ in range(250):
    x = rng.random(50)
    y = target(x) + 0.5 * rng.normal(size=50)
    for d in single:
        answers = []
        for _ in range(15):
            i = rng.integers(0, 50, 50)
            answers.append(tree(x[i], y[i], d, x0))
        single[d].append(answers[0])
        mean[d].append(np.mean(answers))
bias = lambda v: abs(np.mean(v) - target(x0))
assert bias(single[1]) > 3 * bias(single[12])
for d in (1, 12):
    assert abs(np.mean(single[d]) - np.mean(mean[d])) < 0.08
assert np.var(mean[12]) < 0.7 * np.var(single[12])
assert bias(mean[1]) > 0.25
