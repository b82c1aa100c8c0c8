import numpy as np

h = 1.0
for _ in range(100):
    h *= 1.1
assert round(h) == 13781
g = np.array([3.0, 4.0])
clip = lambda g, c: g * min(1, c / np.linalg.norm(g))
assert np.isclose(np.linalg.norm(clip(g, 1)), 1) and (clip(g, 6) == g).all()
