import math
import numpy as np

kappa = 100
rate = (kappa - 1) / (kappa + 1)
assert math.ceil(math.log(10) / -math.log(rate)) in (115, 116)
H = np.diag([1.0, kappa])
eta = 2 / (1 + kappa)
x0 = x = np.array([1.0, 1.0])
t = 0
while np.linalg.norm(x) > 0.1 * np.linalg.norm(x0):
    x = x - eta * (H @ x)
    t += 1
assert abs(t - 115) <= 1
assert np.allclose(x0 - np.linalg.solve(H, H @ x0), 0)

A = np.array([[3.0, 1.0], [1.0, 2.0]])
lam, Q = np.linalg.eigh(A)
g = np.array([0.7, -1.1])
assert np.allclose(Q.T @ -np.linalg.solve(A, g), -(Q.T @ g) / lam)
