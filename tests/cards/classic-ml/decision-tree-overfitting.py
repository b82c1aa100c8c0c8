import numpy as np


def grow(x, y):
    if len(set(y)) == 1:
        return y[0]
    order = np.argsort(x)
    x, y = x[order], y[order]
    n = len(y)
    k = np.arange(1, n)
    left = np.cumsum(y)[:-1]
    right = y.sum() - left
    cost = left * (k - left) / k + right * (n - k - right) / (n - k)
    i = int(cost.argmin()) + 1
    t = (x[i - 1] + x[i]) / 2
    return t, grow(x[:i], y[:i]), grow(x[i:], y[i:])


def predict(tree, x):
    while isinstance(tree, tuple):
        tree = tree[1] if x < tree[0] else tree[2]
    return tree


def leaves(tree):
    return leaves(tree[1]) + leaves(tree[2]) if isinstance(tree, tuple) else 1


rng = np.random.default_rng(0)
q, errors = 0.2, []
for _ in range(30):
    x = rng.random(300)
    noisy = ((x > 0.5) ^ (rng.random(300) < q)).astype(int)
    tree = grow(x, noisy)
    assert all(predict(tree, a) == b for a, b in zip(x, noisy))
    assert 60 < leaves(tree) <= 300
    xt = rng.random(400)
    yt = ((xt > 0.5) ^ (rng.random(400) < q)).astype(int)
    errors.append(np.mean([predict(tree, a) != b for a, b in zip(xt, yt)]))
assert abs(np.mean(errors) - 0.32) < 0.02
assert abs(np.mean((xt > 0.5) != yt) - 0.2) < 0.05
a, b = rng.random((2, 10**6)) < q
assert abs((a != b).mean() - 0.32) < 0.002 and abs(2 * q * (1 - q) - 0.32) < 1e-12
assert 0.9 < 1000 / 2**10 < 1
X = rng.normal(size=(20, 25))
y = rng.normal(size=20)
assert np.allclose(X @ np.linalg.lstsq(X, y, rcond=None)[0], y)
