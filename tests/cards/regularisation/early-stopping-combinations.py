import numpy as np

rng = np.random.default_rng(0)
A = rng.normal(size=(4, 4))
s, Q = np.linalg.eigh(A @ A.T)
best, lam, eta = rng.normal(size=4), 0.4, 0.05
H = Q @ np.diag(s) @ Q.T
w = np.zeros(4)
for t in range(1, 61):
    w = w - eta * (H @ (w - best) + lam * w)
    said = s * (Q.T @ best) / (s + lam) * (1 - (1 - eta * (s + lam)) ** t)
    assert np.allclose(Q.T @ w, said)
plain = (1 - (1 - eta * s) ** 60) * (Q.T @ best)
assert (np.abs(Q.T @ w) <= np.abs(plain) + 1e-12).all()
