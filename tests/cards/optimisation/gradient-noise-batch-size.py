import numpy as np

rng = np.random.default_rng(0)
N = 40
g = rng.normal(1, 2, N)
sigma2 = g.var()


def var(batch, replace, runs=40000):
    if replace:
        return g[rng.integers(0, N, (runs, batch))].mean(1).var()
    order = rng.random((runs, N)).argsort(1)[:, :batch]
    return g[order].mean(1).var()


for b in (4, 16):
    assert np.isclose(var(b, True), sigma2 / b, rtol=0.05)
    assert np.isclose(var(b, False), sigma2 / b * (N - b) / (N - 1), rtol=0.05)
assert np.isclose(np.sqrt(var(4, True) / var(16, True)), 2, rtol=0.05)
assert var(N, False) < 1e-20
assert round(np.sqrt(2), 2) == 1.41
