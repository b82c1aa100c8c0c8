import numpy as np

rng = np.random.default_rng(0)
for a, minor in ((0.2, 0.10), (0.4, 0.16), (1.0, 0.25)):
    lam = rng.beta(a, a, 1_000_000)
    assert round(np.minimum(lam, 1 - lam).mean(), 2) == minor
    assert abs(lam.mean() - 0.5) < 2e-3
    assert abs(lam.var() - 1 / (4 * (2 * a + 1))) < 1e-3


def edge_and_middle(a):
    lam = rng.beta(a, a, 400_000)
    return ((lam < 0.1) | (lam > 0.9)).mean(), (abs(lam - 0.5) < 0.1).mean()


assert edge_and_middle(0.2)[0] > 0.6 and edge_and_middle(0.2)[1] < 0.08
assert np.allclose(edge_and_middle(1.0), [0.2, 0.2], atol=0.01)
assert edge_and_middle(8)[0] < 0.001 and edge_and_middle(8)[1] > 0.5
