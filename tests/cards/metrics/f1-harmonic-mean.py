import numpy as np

P, R = 0.01, 1
assert (P + R) / 2 == 0.505 and np.isclose(np.sqrt(P * R), 0.1)
assert round(2 / (1 / P + 1 / R), 2) == 0.02

g = np.linspace(0.001, 1, 400)
A, B = np.meshgrid(g, g)
F, m = 2 / (1 / A + 1 / B), np.minimum(A, B)
assert (F >= m - 1e-12).all() and (F <= 2 * m).all()
assert ((1 + g) / 2 >= 0.5).all()
M = np.linspace(0.1, 1, 1000)
assert round((2 / (1 / 0.1 + 1 / M)).max(), 3) == 0.182

tp, fp, fn = 40, 10, 60
mean_size = ((tp + fp) + (tp + fn)) / 2
assert np.isclose(tp / mean_size, 2 / ((tp + fp) / tp + (tp + fn) / tp))
pred, true = set(range(50)), set(range(10, 110))
assert np.isclose(2 * len(pred & true) / (len(pred) + len(true)), tp / mean_size)
