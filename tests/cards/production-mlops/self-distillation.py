import numpy as np

assert round(0.9**5, 2) == 0.59 and round(0.5**5, 2) == 0.03

r = np.random.default_rng(0)
A = r.normal(size=(6, 6))
kernel = A @ A.T
y, lam, k = r.normal(size=6), 1.0, 5
target = y
for _ in range(k):
    target = kernel @ np.linalg.solve(kernel + lam * np.eye(6), target)
d, v = np.linalg.eigh(kernel)
s = d / (d + lam)
assert np.allclose(target, v @ (s**k * (v.T @ y)))
assert np.allclose(np.array([9, 1]) / (np.array([9, 1]) + lam), [0.9, 0.5])
