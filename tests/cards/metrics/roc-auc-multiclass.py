import numpy as np
from itertools import combinations

rng = np.random.default_rng(0)


def auc(pos, neg):
    neg = np.sort(neg)
    low = np.searchsorted(neg, pos, "left")
    return (low + np.searchsorted(neg, pos, "right")).mean() / 2 / len(neg)


def ovr(y, p):
    return [auc(p[y == k, k], p[y != k, k]) for k in range(p.shape[1])]


def ovo(y, p):
    k = p.shape[1]
    total = sum(
        (auc(p[y == i, i], p[y == j, i]) + auc(p[y == j, j], p[y == i, j])) / 2
        for i, j in combinations(range(k), 2)
    )
    return 2 / (k * (k - 1)) * total


def sample(counts):
    y = np.repeat(range(3), counts)
    centre = np.array([[2.0, 1.5, 0], [0, 1, 0], [0, -1, 3]])
    z = rng.normal(size=(len(y), 3)) + centre[y]
    e = np.exp(z)
    return y, e / e.sum(1, keepdims=True)


even, skewed = sample([30_000] * 3), sample([85_000, 4_000, 1_000])
assert abs(ovo(*even) - ovo(*skewed)) < 0.01
assert abs(np.mean(ovr(*even)) - np.mean(ovr(*skewed))) > 0.02
assert len(list(combinations(range(5), 2))) == 5 * 4 / 2

y, p = even
q = p * [1e9, 1, 1]
assert np.allclose(ovr(y, q), ovr(y, p)) and np.isclose(ovo(y, q), ovo(y, p))
assert (q.argmax(1) == 0).all() and (p.argmax(1) == y).mean() > 0.6

noise = rng.dirichlet(np.ones(5), 50_000)
label = rng.integers(0, 5, 50_000)
assert np.allclose(ovr(label, noise), 0.5, atol=0.01) and abs(ovo(label, noise) - 0.5) < 0.01
