import numpy as np

rng = np.random.default_rng(0)
ds, dh, da, n, m = 3, 5, 7, 4, 6
W, U, v = rng.normal(size=(da, ds)), rng.normal(size=(da, dh)), rng.normal(size=da)
s, h = 50 * rng.normal(size=(n, ds)), 50 * rng.normal(size=(m, dh))
hidden = np.tanh((s @ W.T)[:, None] + (h @ U.T)[None])
assert hidden.shape == (n, m, da)
e = hidden @ v
assert np.isclose(e[1, 2], v @ np.tanh(W @ s[1] + U @ h[2]))
assert np.abs(e).max() <= np.abs(v).sum()
general = s @ rng.normal(size=(ds, dh)) @ h.T
assert general.shape == (n, m) and np.abs(general).max() > np.abs(v).sum()

size = np.dtype(np.float32).itemsize
wide = np.broadcast_to(np.float32(0), (1024, 1024, 64))
flat = np.broadcast_to(np.float32(0), (1024, 1024))
assert wide.size * size / 2**20 == 256 and flat.size * size / 2**20 == 4

for dk in (4, 64, 256):
    q, k = rng.normal(size=(2, 100_000 // 4, dk))
    assert abs((q * k).sum(1).var() / dk - 1) < 0.05
