import numpy as np

for p in (0.02, 0.1, 0.5):
    for w in (1, 3, 9):
        q = np.linspace(1e-4, 1 - 1e-4, 200_001)
        loss = -(w * p * np.log(q) + (1 - p) * np.log(1 - q))
        best = q[loss.argmin()]
        assert abs(best - w * p / (w * p + 1 - p)) < 1e-4
        assert np.isclose(best / (1 - best), w * p / (1 - p), rtol=1e-3)
        assert abs(best / (best + w * (1 - best)) - p) < 1e-4

p = np.linspace(0.001, 0.999, 2000)
shifted = 9 * p / (9 * p + 1 - p)
assert ((shifted >= 0.5) == (p >= 0.1)).all()
