import numpy as np

rng = np.random.default_rng(0)
a, b = rng.normal(size=(2, 20_000, 64))
assert abs(np.linalg.norm(a, axis=1).mean() - 8) < 0.1
n = np.linalg.norm((a + b) / 2, axis=1)
assert round(np.sqrt(32), 1) == 5.7 and abs(n.mean() - 5.66) < 0.1
assert (n > 6.9).mean() < 0.02 and (np.linalg.norm(a, axis=1) < 6.5).mean() < 0.02
Q, _ = np.linalg.qr(rng.normal(size=(64, 64)))
assert np.allclose(Q @ np.eye(64) @ Q.T, np.eye(64))
