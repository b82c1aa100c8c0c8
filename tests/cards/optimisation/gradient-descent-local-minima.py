import numpy as np

roots = np.sort(np.roots([4, 0, -4, 0.3]).real)
f = lambda x: x**4 - 2 * x**2 + 0.3 * x
x = 1.5
for _ in range(5000):
    x -= 0.01 * (4 * x**3 - 4 * x + 0.3)
assert round(x, 2) == 0.96 and np.isclose(x, roots[2])
assert round(roots[0], 2) == -1.04 and f(roots[0]) < f(roots[2])

curvature = 12 * x**2 - 4
for factor, stays in ((1.9, True), (2.1, False)):
    y = x + 1e-4
    for _ in range(30):
        y -= factor / curvature * (4 * y**3 - 4 * y + 0.3)
    assert (abs(y - x) < 1e-4) == stays
