from itertools import permutations

rng = np.random.default_rng(0)
x, y = rng.normal(size=(6, 2)), rng.normal(0.5, 1, size=(5, 2))
C = ((x[:, None] - y[None]) ** 2).sum(-1)

# The primal value of the plan found by plain scaling equals the dual value on the card.
K = np.exp(-C / 0.5)
v = np.ones(5)
for _ in range(3000):
    u = 1 / 6 / (K @ v)
    v = 1 / 5 / (K.T @ u)
plan = u[:, None] * K * v
value = (plan * C).sum() + 0.5 * (plan * np.log(plan * 30)).sum()
assert np.isclose(value, ot_eps(x, y, 0.5))

assert ot_eps(x, x, 0.5) > 0.1 and abs(sinkhorn_div(x, x, 0.5)) < 1e-9
assert sinkhorn_div(x, y, 0.5) > 0

z = rng.normal(0.5, 1, size=(6, 2))
D = ((x[:, None] - z[None]) ** 2).sum(-1)
exact = min(D[range(6), list(s)].mean() for s in permutations(range(6)))
near, far = (sinkhorn_div(x, z, e) for e in (0.02, 1e5))
assert abs(ot_eps(x, z, 0.02, 5000) - exact) < 0.1 * exact
pair = lambda a, b: ((a[:, None] - b[None]) ** 2).sum(-1).mean()
assert np.isclose(far, pair(x, z) - pair(x, x) / 2 - pair(z, z) / 2, rtol=1e-3)

p = np.linspace(-2, 2, 21)[:, None]
scales = np.linspace(0.5, 1.2, 15)
plain = scales[np.argmin([ot_eps(p, s * p, 1.0, 100) for s in scales])]
fair = scales[np.argmin([sinkhorn_div(p, s * p, 1.0) for s in scales])]
assert plain < 0.9 and abs(fair - 1) < 1e-9

assert np.exp(np.float32(-104.1)) == 0 and np.exp(np.float32(-103)) > 0
