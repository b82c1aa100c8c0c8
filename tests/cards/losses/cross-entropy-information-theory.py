import numpy as np

y, p = np.array([0.5, 0.25, 0.25]), np.ones(3) / 3
H = sum(share * bits for share, bits in ((0.5, 1), (0.25, 2), (0.25, 2)))
CE = np.log2(3)
KL = sum(a * np.log2(a / b) for a, b in zip(y, p))
assert H == 1.5 and round(CE, 3) == 1.585 and round(KL, 3) == 0.085
assert np.isclose(-(y * np.log2(p)).sum(), CE) and np.isclose(H + KL, CE)
assert round(1 / np.log(2), 3) == 1.443


def ce(a, b):
    return -(a * np.log(b)).sum()


rng = np.random.default_rng(0)
for a, b in rng.dirichlet(np.ones(6), (100, 2)):
    kl = (a * np.log(a / b)).sum()
    assert np.isclose(ce(a, b), ce(a, a) + kl) and kl > 0
    assert not np.isclose(ce(a, b), ce(b, a))

smooth = np.full(10, 0.01)
smooth[0] = 0.91
floor = ce(smooth, smooth)
assert round(floor, 2) == 0.50
assert all(ce(smooth, q) > floor for q in rng.dirichlet(smooth * 50 + 0.1, 200))
