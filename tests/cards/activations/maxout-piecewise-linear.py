import numpy as np

z = np.linspace(-1, 1, 320001)
for k, want in ((1, 1.0), (4, 0.0625), (8, 0.0156), (16, None)):
    t = np.linspace(-1, 1, k + 1)
    t = (t[:-1] + t[1:]) / 2
    assert np.allclose(t, [-1 + (2 * j - 1) / k for j in range(1, k + 1)])
    approx = (2 * t[:, None] * z - t[:, None] ** 2).max(0)
    gap = z**2 - approx
    assert gap.min() > -1e-12
    assert abs(gap.max() - 1 / k**2) < 1e-6
    if want:
        assert round(gap.max(), 4) == want

rng = np.random.default_rng(0)
for k in (2, 3, 6):
    for _ in range(50):
        w, b = rng.normal(size=(2, k, 1))
        winner = (w * np.linspace(-50, 50, 20001) + b).argmax(0)
        assert (np.diff(winner) != 0).sum() <= k - 1
