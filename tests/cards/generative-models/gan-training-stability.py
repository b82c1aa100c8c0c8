import numpy as np

eta = 0.1
u, v = 1.0, 0.5
r = [np.hypot(u, v)]
for _ in range(50):
    u, v = u - eta * v, v + eta * u
    r.append(np.hypot(u, v))
assert np.allclose(np.divide(r[1:], r[:-1]), np.sqrt(1 + eta**2)) and r[-1] > r[0]

p, q = np.array([0.3, 0.7, 0, 0]), np.array([0, 0, 0.9, 0.1])
m = (p + q) / 2
js = 0.5 * sum(a * np.log(a / c) for a, c in zip(p, m) if a) + 0.5 * sum(
    a * np.log(a / c) for a, c in zip(q, m) if a
)
assert np.isclose(js, np.log(2))
