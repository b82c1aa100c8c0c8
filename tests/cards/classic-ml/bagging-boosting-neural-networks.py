import numpy as np

rng = np.random.default_rng(0)
n = 1000
shares = [len(np.unique(rng.integers(0, n, n))) / n for _ in range(500)]
assert abs(np.mean(shares) - 0.632) < 0.002

f = rng.normal(size=(5, 7))
F = np.zeros(7)
for m in range(5):
    F = F + 0.2 * f[m]
assert np.allclose(F, f.mean(0))

x = np.linspace(-1, 1, 20)
y = np.sin(3 * x) + rng.normal(size=20) * 0.3
H = np.tanh(np.outer(x, rng.normal(size=200) * 4) + rng.normal(size=200))
fit = H @ np.linalg.lstsq(H, y, rcond=None)[0]
assert np.abs(y - fit).max() < 1e-6
small = np.c_[np.ones(20), x]
assert np.abs(y - small @ np.linalg.lstsq(small, y, rcond=None)[0]).max() > 0.2
