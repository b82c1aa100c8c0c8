import numpy as np

w, path = 3.0, []
for _ in range(2):
    w -= 0.1 * 2 * w
    path.append(w)
assert np.allclose(path, [2.4, 1.92])
run = lambda eta: abs(3 * np.prod([1 - 2 * eta] * 50))
assert run(0.99) < 3 < run(1.01)

h = np.array([1.0, 100.0])
eta = 2 / h.sum()
e, steps = np.ones(2), 0
while np.linalg.norm(e) > 0.1 * np.sqrt(2):
    e, steps = e - eta * h * e, steps + 1
assert abs(steps - 115) <= 1

rng = np.random.default_rng(0)
g = np.array([3.0, -4.0])
d = rng.normal(size=(10_000, 2))
d /= np.linalg.norm(d, axis=1, keepdims=True)
assert np.allclose(d[(d @ g).argmin()], -g / 5, atol=0.01)
