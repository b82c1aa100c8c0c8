import numpy as np

z = np.linspace(-8, 8, 160_001)
for lam in (0.1, 0.5, 0.7, 0.9):
    p = 1 / (1 + np.exp(-z))
    loss = -lam * np.log(p) - (1 - lam) * np.log1p(-p)
    best = loss.argmin()
    assert abs(p[best] - lam) < 1e-3 and abs(z[best] - np.log(lam / (1 - lam))) < 1e-3
    if lam == 0.7:
        assert round(z[best], 2) == 0.85
hard = np.log1p(np.exp(-z))
assert (np.diff(hard) < 0).all()
