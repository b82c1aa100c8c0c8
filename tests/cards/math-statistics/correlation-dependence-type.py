import numpy as np


def pearson(x, y):
    x, y = x - x.mean(), y - y.mean()
    return (x * y).sum() / np.sqrt((x * x).sum() * (y * y).sum())


def ranks(x):
    return np.argsort(np.argsort(x)).astype(float)


def kendall(x, y):
    sx = np.sign(x[:, None] - x)
    return (sx * np.sign(y[:, None] - y)).sum() / 2


x = np.arange(1, 11.0)
y = np.exp(x)
assert round(pearson(x, y), 2) == 0.72
assert np.isclose(pearson(ranks(x), ranks(y)), 1)

for a in (-7, -0.01, 0.3, 100):
    assert np.isclose(pearson(x, a * x + 2), np.sign(a))

rng = np.random.default_rng(0)
u = rng.normal(size=500)
v = 0.6 * u + rng.normal(size=500)
fit = np.polyval(np.polyfit(u, v, 1), u)
assert np.isclose(pearson(u, v) ** 2, 1 - ((v - fit) ** 2).sum() / ((v - v.mean()) ** 2).sum())

s = np.array([-2.0, -1, 0, 1, 2])
square_ranks = np.array([(s**2 < q).sum() + ((s**2 == q).sum() - 1) / 2 for q in s**2])
assert abs(pearson(s, s**2)) < 1e-12
assert abs(pearson(ranks(s), square_ranks)) < 1e-12
assert kendall(s, s**2) == 0

grid = np.array([(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)], float)
assert abs(pearson(*grid.T)) < 1e-12
assert round(pearson(*np.vstack([grid, [10, 10]]).T), 2) == 0.94
assert pearson(s + 5, (s + 5) ** 2) > 0.9
