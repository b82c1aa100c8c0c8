import numpy as np


def loss(w):
    return 0.5 * (w[0] ** 2 + 100 * w[1] ** 2)


w, h = np.array([1.0, 1.0]), 1e-6
grad = np.array([(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(2)])
norm = np.linalg.norm(grad)

angles = np.linspace(0, 2 * np.pi, 7200, endpoint=False)
units = np.stack([np.cos(angles), np.sin(angles)], 1)
slopes = np.array([(loss(w + h * u) - loss(w - h * u)) / (2 * h) for u in units])
assert abs(slopes.max() - norm) < 1e-3 and abs(slopes.min() + norm) < 1e-3
assert np.allclose(units[slopes.argmin()], -grad / norm, atol=2e-3)
assert np.allclose(units[slopes.argmax()], grad / norm, atol=2e-3)

to_minimum = -w
cosine = -grad @ to_minimum / norm / np.linalg.norm(to_minimum)
assert round(np.degrees(np.arccos(cosine))) == 44

for eta in (1e-5, 1e-6):
    change = loss(w - eta * grad) - loss(w)
    assert change < 0 and abs(change / (-eta * norm**2) - 1) < 60 * eta

rng = np.random.default_rng(0)
box = rng.uniform(-1, 1, (20000, 5))
g = np.array([0.3, -2, 1, -0.1, 4])
assert (box @ g >= -np.sign(g) @ g).all()
assert np.isclose(-np.sign(g) @ g, -np.abs(g).sum())

slow = rng.normal(size=(2000, 2))
slow = slow[slow @ -grad > 0.05 * norm * np.linalg.norm(slow, axis=1)]
assert len(slow) > 500 and all(loss(w + 1e-6 * u) < loss(w) for u in slow)

for a in (0.5, 3.0, 40.0):
    ends = []
    for factor in (0.5, 1.95, 2.05):
        v = 1.0
        for _ in range(300):
            v -= factor / a * a * v
        ends.append(abs(v))
    assert ends[0] < 1e-6 and ends[1] < 1e-6 and ends[2] > 1e3
