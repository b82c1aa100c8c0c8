import numpy as np

relu = lambda z: np.maximum(z, 0)
T = lambda x: 2 * relu(x) - 4 * relu(x - 0.5)
assert (T(0.0), T(0.5), T(1.0)) == (0, 1, 0)


def pieces(y):
    return 1 + np.count_nonzero(np.diff(np.sign(np.diff(y))))


D, m = 10, 2
x = np.linspace(0, 1, 2**14 + 1)
y = x
for layer in range(1, D + 1):
    y = T(y)
    assert pieces(y) == 2**layer
assert m * D == 20 and 2**D == 1024 and 2**D - 1 == 1023
assert m * D + 1 < 2**D <= (m + 1) ** D


def exact_breaks(parameters):
    """Break points of a scalar ReLU network, layer by layer."""
    ends = np.array([-1e3, 1e3])
    for depth, (W, b) in enumerate(parameters):
        h = run(ends, parameters[:depth])
        z = h @ W.T + b
        new = [l + (r - l) * p / (p - q)
               for l, r, zl, zr in zip(ends[:-1], ends[1:], z[:-1], z[1:])
               for p, q in zip(zl, zr) if p * q < 0]
        ends = np.sort(np.r_[ends, new])
    return len(ends) - 1


def run(s, layers):
    h = np.asarray(s)[:, None]
    for W, b in layers:
        h = relu(h @ W.T + b)
    return h


rng = np.random.default_rng(0)
most = 0
for _ in range(50):
    width, depth = 3, 3
    sizes = [1] + [width] * depth
    net = [(rng.normal(size=(o, i)), rng.normal(size=o)) for i, o in zip(sizes, sizes[1:])]
    most = max(most, exact_breaks(net))
assert width * depth + 1 < most <= (width + 1) ** depth
