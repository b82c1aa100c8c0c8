import numpy as np

rng = np.random.default_rng(0)
N, C, H, W, T, D = 2, 3, 4, 5, 7, 6
x = rng.normal(size=(N, C, H, W))


def standardise(a, axes, eps=1e-8):
    mean, var = a.mean(axes, keepdims=True), a.var(axes, keepdims=True)
    return (a - mean) / np.sqrt(var + eps)


def statistics(a, axes):
    size = a.mean(axes, keepdims=True).size
    return size, a.size // size


assert statistics(x, (2, 3)) == (N * C, H * W)
assert statistics(x, (1, 2, 3)) == (N, C * H * W)
assert statistics(x, (1,)) == (N * H * W, C)

own_a, own_b = rng.uniform(0.5, 3, (N, C, 1, 1)), rng.normal(size=(N, C, 1, 1))
common_a, common_b = rng.uniform(0.5, 3, (N, 1, 1, 1)), rng.normal(size=(N, 1, 1, 1))
assert np.allclose(standardise(own_a * x + own_b, (2, 3)), standardise(x, (2, 3)))
assert not np.allclose(standardise(own_a * x + own_b, (1, 2, 3)), standardise(x, (1, 2, 3)), atol=1e-2)
assert np.allclose(standardise(common_a * x + common_b, (1, 2, 3)), standardise(x, (1, 2, 3)))

s = rng.normal(size=(N, T, D))
future = s.copy()
future[:, -1] += 5
assert not np.allclose(standardise(future, (1,))[:, 0], standardise(s, (1,))[:, 0], atol=1e-2)
assert np.array_equal(standardise(future, (2,))[:, 0], standardise(s, (2,))[:, 0])
