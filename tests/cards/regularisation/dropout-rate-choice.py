import numpy as np

rng = np.random.default_rng(0)
for p, said in ((0.1, 0.11), (0.5, 1), (0.8, 4)):
    assert np.isclose(round(p / (1 - p), 2), said)
    t = (rng.random(500_000) >= p) / (1 - p) * 1.7
    assert abs(t.var() / 1.7**2 - said) < 0.02
    n = 100
    wide = rng.random((20_000, round(n / (1 - p)))) >= p
    assert abs(wide.sum(1).mean() - n) < 1
g = np.linspace(0.01, 0.99, 99)
assert np.isclose(g[np.argmax(g * (1 - g))], 0.5)
assert (np.diff(g / (1 - g)) > 0).all() and (g / (1 - g))[-1] > 90
