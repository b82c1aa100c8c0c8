import numpy as np

rng = np.random.default_rng(0)
s = rng.normal(size=60) * 20 + 800
v = rng.normal(size=(60, 5))
p = np.exp(s - s.max())
reference = (p / p.sum()) @ v


def stream(order, size):
    m, total, u = -np.inf, 0.0, np.zeros(5)
    for start in range(0, 60, size):
        block = order[start : start + size]
        new = max(m, s[block].max())
        shift = np.exp(m - new)
        weights = np.exp(s[block] - new)
        total = shift * total + weights.sum()
        u = shift * u + weights @ v[block]
        m = new
    return u / total


for size in (1, 7, 60):
    assert np.allclose(stream(np.arange(60), size), reference)
    assert np.allclose(stream(rng.permutation(60), size), reference)
