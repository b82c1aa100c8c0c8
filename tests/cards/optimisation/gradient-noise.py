import numpy as np

rng = np.random.default_rng(0)
per = rng.normal([1.0, -1.0], [3.0, 1.0], (50_000, 2))
G = per.mean(0)
sds = {}
for B in (8, 32):
    gh = per[rng.integers(0, len(per), (10_000, B))].mean(1)
    assert np.allclose(gh.mean(0), G, atol=0.05)
    sds[B] = gh.std(0)
    assert np.allclose(gh.var(0), per.var(0) / B, rtol=0.06)
assert np.allclose(sds[8] / sds[32], 2, rtol=0.04)

for eta in (0.1, 0.5, 1.5):
    w = np.zeros(20_000)
    for _ in range(150):
        w -= eta * (w + rng.normal(0, 2, w.size))
    assert np.isclose(w.var(), eta * 4 / (2 - eta), rtol=0.04)
