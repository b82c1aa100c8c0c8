import numpy as np

rng = np.random.default_rng(0)
a, b = np.array([1.0, 0.0]), np.array([-1.0, 1.0])
assert np.allclose(pcgrad([a, b], rng), [0.5, 1.5])
assert np.allclose(pcgrad([a, -2 * a], rng), 0)
assert np.allclose(pcgrad([a, np.array([1.0, 1.0])], rng), [2, 1])
assert np.allclose(a, [1, 0]) and np.allclose(b, [-1, 1])

worse_plain = 0
for _ in range(500):
    g = rng.normal(size=(2, 4))
    d = pcgrad(list(g), rng)
    assert (g @ d >= -1e-10).all()
    worse_plain += (g @ g.sum(0) < 0).any()
assert worse_plain > 0

# Three tasks: a later projection can restore an earlier conflict.
restored = harmed = 0
for _ in range(500):
    g = rng.normal(size=(3, 2))
    t = g[0].copy()
    for j in (1, 2):
        if t @ g[j] < 0:
            t -= (t @ g[j]) / (g[j] @ g[j]) * g[j]
    restored += t @ g[1] < -1e-9
    harmed += (g @ pcgrad(list(g), rng) < -1e-9).any()
assert restored > 0 and harmed > 0
