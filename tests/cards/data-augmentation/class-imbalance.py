import numpy as np

y = np.repeat([1, 0], [100, 9900])
always_no = np.zeros_like(y)
assert (y == always_no).mean() == 0.99 and always_no[y == 1].sum() == 0


def precision(positives, negatives):
    tp, fp = 0.9 * positives, 0.05 * negatives
    return tp / (tp + fp)


assert round(precision(500, 500), 2) == 0.95 and round(precision(10, 990), 2) == 0.15
assert 0.01 * 1e6 == 10_000 and 0.01 * 1000 == 10

rng = np.random.default_rng(0)
p = rng.random(400_000)
t = rng.random(p.size) < p
grid = np.linspace(0.02, 0.98, 49)
for fp_cost, fn_cost in ((1, 9), (1, 1), (3, 1)):
    cost = [
        fp_cost * ((p > g) & ~t).sum() + fn_cost * ((p <= g) & t).sum() for g in grid
    ]
    assert abs(grid[np.argmin(cost)] - fp_cost / (fp_cost + fn_cost)) < 0.03
