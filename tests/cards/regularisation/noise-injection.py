import numpy as np

rng = np.random.default_rng(0)
f = lambda a, b: np.sin(a) * b + a * b**2
a0, b0, y = 0.7, -0.4, 1.3
grad = np.array([np.cos(a0) * b0 + b0**2, np.sin(a0) + 2 * a0 * b0])
lap = -np.sin(a0) * b0 + 2 * a0
r = f(a0, b0) - y
nodes, weights = np.polynomial.hermite_e.hermegauss(20)
weights = weights / weights.sum()
P = np.outer(weights, weights)
err = []
for s in (0.1, 0.05, 0.025):
    A, B = np.meshgrid(a0 + s * nodes, b0 + s * nodes, indexing="ij")
    exact = (P * (f(A, B) - y) ** 2).sum()
    err.append(abs(exact - (r**2 + s**2 * (grad @ grad) + s**2 * r * lap)))
assert err[0] / err[1] > 12 and err[1] / err[2] > 12
assert abs(r * lap) > 0.1
