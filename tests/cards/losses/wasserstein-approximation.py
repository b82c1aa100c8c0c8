from itertools import permutations

rng = np.random.default_rng(0)
x, y = rng.normal(size=7), rng.normal(1, 2, size=7)
best = min(np.abs(x - y[list(s)]).mean() for s in permutations(range(7)))
assert np.isclose(w1_line(x, y), best)

x, y = rng.normal(size=(7, 3)), rng.normal(1, 1, size=(7, 3))
cost = np.linalg.norm(x[:, None] - y[None], axis=-1)
exact = min(cost[range(7), list(s)].mean() for s in permutations(range(7)))
assert 0 < sliced_w1(x, y) < exact
shift = np.array([3.0, 0, 0])
assert abs(sliced_w1(x, x + shift, m=20000) - 1.5) < 0.03

assert 10**8 * 4 == 400_000_000

# No plan is cheaper than sending every point to its nearest one.
for d in (5, 10):
    nearest = []
    for n in (64, 1024):
        a, b = rng.normal(size=(n, d)), rng.normal(size=(n, d))
        square = (a**2).sum(1)[:, None] + (b**2).sum(1) - 2 * a @ b.T
        nearest.append(np.sqrt(square.min(axis=1)).mean())
    small, large = nearest
    assert large > 0.3 and abs(np.log(small / large) / np.log(16) - 1 / d) < 0.05
