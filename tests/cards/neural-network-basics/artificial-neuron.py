import math

import numpy as np

x, w, b = (1, 2), (0.5, -1), 2
z = sum(a * c for a, c in zip(w, x)) + b
assert z == 0.5 and 0.5 - 2 + 2 == z and max(z, 0) == 0.5
assert round(1 / (1 + math.exp(-z)), 2) == 0.62

rng = np.random.default_rng(0)
w, p, b = rng.normal(size=3), rng.normal(size=3), 0.7
foot = p - (w @ p + b) / (w @ w) * w
assert abs(w @ foot + b) < 1e-12
assert math.isclose(np.linalg.norm(p - foot), abs(w @ p + b) / np.linalg.norm(w))

w_mm = np.array([w[0] / 1000, *w[1:]])
assert math.isclose(w_mm @ np.array([p[0] * 1000, *p[1:]]), w @ p)

grid = np.linspace(-2, 2, 41)
points = [(0, 0), (0, 1), (1, 0), (1, 1)]
signs = {
    tuple(w1 * u + w2 * v + c > 0 for u, v in points) for w1 in grid for w2 in grid for c in grid
}
assert (False, True, True, False) not in signs and (True, False, False, True) not in signs
assert len(signs) == 14
