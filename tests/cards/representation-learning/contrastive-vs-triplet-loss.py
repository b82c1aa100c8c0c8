import numpy as np

pair = lambda d, y, m: y * d**2 / 2 + (1 - y) * max(0, m - d) ** 2 / 2
assert max(0, 0.5 - 1.2 + 0.5) == 0
assert pair(0.5, 1, 0.5) == 0.125 and pair(1.2, 0, 0.5) == 0

rng = np.random.default_rng(0)
a, p, n = (v / np.linalg.norm(v, axis=1, keepdims=True) for v in rng.normal(size=(3, 2000, 512)))
plus, minus = np.linalg.norm(a - p, axis=1), np.linalg.norm(a - n, axis=1)
assert abs(minus.mean() - 1.41) < 0.01
assert max(pair(d, 0, 0.5) for d in minus) == 0
assert abs(np.maximum(0, plus - minus + 0.5).mean() - 0.5) < 0.01
