rng = np.random.default_rng(0)


def pairs(y, s):
    diff = s[y == 1][:, None] - s[y == 0][None]
    return ((diff > 0) + (diff == 0) / 2).mean()


for digits in (0, 1, 6):
    y = rng.integers(0, 2, 300)
    s = np.round(rng.normal(size=300) + y, digits)
    assert np.isclose(roc_auc(y, s), pairs(y, s))
    grid = np.r_[np.inf, np.unique(s)[::-1]]
    tpr = [(s[y == 1] >= t).mean() for t in grid]
    fpr = [(s[y == 0] >= t).mean() for t in grid]
    assert np.isclose(roc_auc(y, s), np.trapezoid(tpr, fpr))

y, s = [1, 0, 1, 1, 0], [5, 4, 3, 2, 1]
assert np.isclose(roc_auc(y, s), 4 / 6) and np.isclose((10 - 6) / 6, 4 / 6)
ranks = [r for r, label in zip(s, y) if label]
assert ranks == [5, 3, 2] and sum(ranks) == 10
assert roc_auc([1, 0, 1, 0], [7, 7, 7, 7]) == 0.5


def stepwise(y):
    y = np.asarray(y)
    return (np.cumsum(y)[y == 0] / y.sum()).mean()


assert stepwise([1, 1, 0, 0]) == 1 and stepwise([0, 0, 1, 1]) == 0

y = rng.integers(0, 2, 400)
s = rng.normal(size=400) + y + np.repeat([0, 3], 200) * 2
parts = (roc_auc(y[:200], s[:200]) + roc_auc(y[200:], s[200:])) / 2
assert abs(parts - roc_auc(y, s)) > 0.05
