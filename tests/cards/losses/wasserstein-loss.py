from itertools import permutations

import numpy as np

kl = lambda p, q: sum(a * np.log(a / b) if b else np.inf for a, b in zip(p, q) if a)
p, q = np.array([1.0, 0]), np.array([0, 1.0])
mid = (p + q) / 2
assert np.isclose((kl(p, mid) + kl(q, mid)) / 2, np.log(2)) and np.isinf(kl(p, q))

rng = np.random.default_rng(0)
x, y = np.sort(rng.normal(size=6)), np.sort(rng.normal(1, 2, size=6))
primal = min(np.abs(x - y[list(s)]).mean() for s in permutations(range(6)))
points = np.sort(np.concatenate([x, y]))
cdf = lambda s: np.searchsorted(s, points[:-1], side="right") / 6
slope = -np.sign(cdf(x) - cdf(y))
critic = np.concatenate([[0], np.cumsum(slope * np.diff(points))])
value = lambda s: critic[np.searchsorted(points, s)].mean()
assert (np.abs(np.diff(critic)) <= np.diff(points) + 1e-12).all()
assert np.isclose(value(x) - value(y), primal)
for scale in (0.1, 5.0):
    assert np.isclose(scale * value(x) - scale * value(y), scale * primal)
