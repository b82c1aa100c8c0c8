import numpy as np


def f(x):
    return x[0] ** 2 + 3 * x[1]


point, h = np.array([2.0, 1.0]), 1e-6
grad = np.array([(f(point + h * e) - f(point - h * e)) / (2 * h) for e in np.eye(2)])
assert np.allclose(grad, [4, 3], atol=1e-6)
assert np.isclose(np.linalg.norm(grad), 5)

angles = np.linspace(0, 2 * np.pi, 3600, endpoint=False)
growth = [f(point + h * np.array([np.cos(a), np.sin(a)])) - f(point) for a in angles]
best = angles[int(np.argmax(growth))]
assert abs(best - np.arctan2(3, 4)) < 0.01
assert abs(max(growth) / h - 5) < 1e-4


def g(x, y):
    return 0.0 if x == y == 0 else x * y / (x * x + y * y)


assert all(g(s, 0) == g(0, s) == 0 for s in (1e-3, 1e-6, -1e-6))
assert all(abs(g(s, s) - 0.5) < 1e-12 for s in (1e-3, 1e-6, 1e-9))
