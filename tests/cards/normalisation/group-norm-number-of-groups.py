import numpy as np

C, G, H, W = 256, 32, 14, 14
grouped = np.zeros((1, C, H, W)).reshape(1, G, -1)
assert grouped.shape[2] == 1568 == 8 * 196

assert 48 % 32 == 16
assert 32 // 32 == 1


def group_norm(x, groups, eps=1e-5):
    g = x.reshape(x.shape[0], groups, -1)
    g = (g - g.mean(2, keepdims=True)) / np.sqrt(g.var(2, keepdims=True) + eps)
    return g.reshape(x.shape)


rng = np.random.default_rng(0)
x = rng.normal(3, 2, (2, 32, 4, 4))
mean, var = x.mean((2, 3), keepdims=True), x.var((2, 3), keepdims=True)
assert np.allclose(group_norm(x, 32), (x - mean) / np.sqrt(var + 1e-5))
assert not np.allclose(group_norm(x, 2), group_norm(x, 32))

point = rng.normal(size=(2, 32, 1, 1))
assert np.all(group_norm(point, 32) == 0)
assert np.abs(group_norm(point, 2)).max() > 0.1

try:
    group_norm(np.zeros((1, 48, 3, 5)), 32).reshape(1, 32, 48 // 32, 3, 5)
    raised = False
except ValueError:
    raised = True
assert raised
