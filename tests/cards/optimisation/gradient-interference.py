import numpy as np

g1, g2 = np.array([1.0, 0.0]), np.array([-3.0, 1.0])
total = g1 + g2
assert np.allclose(total, [-2, 1])
assert g1 @ g2 < 0
eta = 1e-6
a = np.array([0.4, -0.2])
L1 = lambda w: np.exp(w[0] - a[0])
assert np.isclose((L1(a - eta * total) - L1(a)) / eta, 2, rtol=1e-4)
# Same-sign gradients: a step on one lowers the other.
h2 = np.array([0.5, 1.0])
assert L1(a - eta * h2) < L1(a)
