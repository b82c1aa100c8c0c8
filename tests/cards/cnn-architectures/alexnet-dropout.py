import numpy as np

convs = [(96, 3, 11), (256, 48, 5), (384, 256, 3), (384, 192, 3), (256, 192, 3)]
conv = sum(o * (k * k * i + 1) for o, i, k in convs)
fc6, fc7, fc8 = 4096 * (9216 + 1), 4096 * 4097, 1000 * 4097
whole = conv + fc6 + fc7 + fc8
assert round((fc6 + fc7) / 1e6, 1) == 54.5
assert round(whole / 1e6) == 61
assert round(100 * conv / whole, 1) == 3.8

rng = np.random.default_rng(0)
p, h = 0.5, rng.random(50)
masks = rng.random((40_000, 50)) >= p
assert np.allclose((masks * h).mean(0), (1 - p) * h, atol=0.02)
assert np.allclose((masks * h / (1 - p)).mean(0), h, atol=0.03)

# One softmax layer: halved inputs give exactly the geometric mean over all masks.
w, x = rng.normal(size=(3, 8)), rng.random(8)
every = np.array([[m >> i & 1 for i in range(8)] for m in range(256)])
z = (every * x) @ w.T
logs = z - np.log(np.exp(z).sum(1, keepdims=True))
geometric = np.exp(logs.mean(0))
half = np.exp(w @ (0.5 * x))
assert np.allclose(geometric / geometric.sum(), half / half.sum())
