import itertools

rng = np.random.default_rng(1)
N, C, H, W, G, eps = 2, 6, 4, 3, 3, 1e-5
x = rng.normal(2.0, 3.0, (N, C, H, W))
gamma, beta = rng.normal(size=C), rng.normal(size=C)
y = group_norm(x, G, gamma, beta, eps)

expected = np.empty_like(x)
pairs, sizes = 0, set()
for n, g in itertools.product(range(N), range(G)):
    channels = [c for c in range(C) if c * G // C == g]
    values = [
        x[n, c, h, w]
        for c, h, w in itertools.product(channels, range(H), range(W))
    ]
    m = len(values)
    mean = sum(values) / m
    var = sum((v - mean) ** 2 for v in values) / m
    pairs += 1
    sizes.add(m)
    for c, h, w in itertools.product(channels, range(H), range(W)):
        z = (x[n, c, h, w] - mean) / (var + eps) ** 0.5
        expected[n, c, h, w] = gamma[c] * z + beta[c]

assert np.allclose(y, expected)
assert pairs == N * G and sizes == {C * H * W // G}

alone = group_norm(x[:1], G, gamma, beta)
assert np.array_equal(alone, y[:1])

one, zero = np.ones(C), np.zeros(C)


def standardise(a, axes):
    mean = a.mean(axes, keepdims=True)
    return (a - mean) / np.sqrt(((a - mean) ** 2).mean(axes, keepdims=True) + eps)


assert np.allclose(group_norm(x, 1, one, zero), standardise(x, (1, 2, 3)))
assert np.allclose(group_norm(x, C, one, zero), standardise(x, (2, 3)))

try:
    group_norm(x, 4, one, zero)
    raised = False
except ValueError:
    raised = True
assert raised
