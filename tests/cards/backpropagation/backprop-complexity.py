import numpy as np

rng = np.random.default_rng(0)
N, d_in, d_out = 3, 4, 6
X, W, G = rng.normal(size=(N, d_in)), rng.normal(size=(d_out, d_in)), rng.normal(size=(N, d_out))
flops = 0


def matmul(a, b):
    global flops
    rows, inner = a.shape
    out = np.zeros((rows, b.shape[1]))
    for i in range(rows):
        for j in range(b.shape[1]):
            for k in range(inner):
                out[i, j] += a[i, k] * b[k, j]
                flops += 2
    return out


def cost(f):
    global flops
    flops = 0
    return f(), flops


def numeric(f, x, h=1e-6):
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g


_, fwd = cost(lambda: matmul(X, W.T))
bar_x, cost_x = cost(lambda: matmul(G, W))
bar_w, cost_w = cost(lambda: matmul(G.T, X))
assert np.allclose(bar_x, numeric(lambda t: (G * (t @ W.T)).sum(), X), atol=1e-7)
assert np.allclose(bar_w, numeric(lambda t: (G * (X @ t.T)).sum(), W), atol=1e-7)
assert fwd == 2 * N * d_in * d_out
bwd = cost_x + cost_w
assert bwd == 4 * N * d_in * d_out and cost_x == cost_w == bwd / 2
assert (fwd + bwd) / (W.size * N) == 6 and (fwd + bwd) / fwd == 3
assert round((fwd + fwd + bwd) / (fwd + bwd) - 1, 2) == 0.33

visits = [0] * 12


def backward(depth):
    bar = {depth: 1.0}
    for k in range(depth, 0, -1):
        for _ in range(2):
            bar[k - 1] = bar.get(k - 1, 0.0) + bar[k]
            visits[k - 1] += 1
    return bar[0]


assert backward(12) == 2 ** 12 and sum(visits) == 2 * 12


class Scalar:
    ops = 0

    def __init__(self, value, parents=()):
        self.value, self.parents, self.bar = value, parents, 0.0

    def __mul__(self, other):
        Scalar.ops += 1
        return Scalar(self.value * other.value, ((self, other.value), (other, self.value)))

    def __add__(self, other):
        Scalar.ops += 1
        return Scalar(self.value + other.value, ((self, None), (other, None)))


def gradient_ratio(n, combine):
    Scalar.ops = 0
    leaves = [Scalar(v) for v in rng.uniform(0.9, 1.1, size=n)]
    nodes = [leaves[0]]
    for leaf in leaves[1:]:
        nodes.append(combine(nodes[-1], leaf))
    forward = Scalar.ops
    nodes[-1].bar = 1.0
    for node in reversed(nodes):
        for parent, slope in node.parents:
            Scalar.ops += 1 if slope is None else 2
            parent.bar += node.bar if slope is None else node.bar * slope
    return leaves, nodes[-1].value, Scalar.ops / forward


for n in (5, 50, 500):
    leaves, value, ratio = gradient_ratio(n, lambda a, b: a * b)
    assert all(abs(leaf.bar * leaf.value / value - 1) < 1e-9 for leaf in leaves)
    assert ratio == 5
    assert gradient_ratio(n, lambda a, b: a + b)[2] == 3
