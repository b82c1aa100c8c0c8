import numpy as np

rng = np.random.default_rng(0)
n, runs, sigma = 40, 150, 0.4
x = (np.arange(n) + 0.5) / n
t = np.linspace(0.05, 0.95, 60)
truth = np.sin(2 * np.pi * t)
Y = np.sin(2 * np.pi * x) + sigma * rng.normal(size=(runs, n))


def parts(fits):
    return ((fits.mean(0) - truth) ** 2).mean(), fits.var(0).mean()


# In one dimension a fully grown tree with one object per leaf is the nearest neighbour.
def deep(keep, y):
    seen = np.unique(keep)
    return y[..., seen[np.abs(x[seen][None] - t[:, None]).argmin(1)]]


left = np.tri(n - 1, n)
right = 1 - left
count = left.sum(1), right.sum(1)


def stump(res):
    """Best split for each row of residuals; values at x and at t."""
    a, b = res @ left.T / count[0], res @ right.T / count[1]
    best = (a**2 * count[0] + b**2 * count[1]).argmax(1)
    rows = np.arange(len(res))
    low, high, cut = a[rows, best], b[rows, best], (best + 1) / n
    place = lambda z: np.where(z[None] < cut[:, None], low[:, None], high[:, None])
    return place(x), place(t)


line = np.stack([np.ones(n), x], 1)
linear = parts(Y @ np.linalg.pinv(line).T @ np.stack([np.ones(60), t]))
tree = parts(deep(np.arange(n), Y))
single = parts(stump(Y)[1])
bags = [rng.integers(0, n, n) for _ in range(100)]
forest = parts(np.mean([deep(bag, Y) for bag in bags], 0))
inside, outside, boosted = np.zeros_like(Y), np.zeros((runs, 60)), {}
for step in range(1, 401):
    a, b = stump(Y - inside)
    inside, outside = inside + 0.3 * a, outside + 0.3 * b
    boosted[step] = parts(outside)

assert linear[0] > 10 * tree[0] and linear[1] < 0.3 * tree[1]
assert single[0] > 10 * tree[0] and single[1] < tree[1]
assert forest[1] < 0.75 * tree[1] and forest[0] < 0.02
assert boosted[50][0] < 0.2 * single[0] and boosted[50][1] > boosted[5][1]
late, early = sum(boosted[400]), min(sum(v) for v in boosted.values())
assert late > 1.1 * early

# Variance of the mean of equally correlated trees.
v, rho = 2.0, 0.3
for m in (1, 10, 100):
    shared = rng.normal(size=(40_000, 1)) * np.sqrt(rho * v)
    trees = shared + rng.normal(size=(40_000, m)) * np.sqrt((1 - rho) * v)
    assert np.isclose(trees.mean(1).var(), rho * v + (1 - rho) / m * v, rtol=0.03)
cov = np.full((100, 100), rho) + (1 - rho) * np.eye(100)
assert round(float(cov.mean()), 3) == 0.307
