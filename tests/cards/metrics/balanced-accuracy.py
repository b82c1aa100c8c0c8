import numpy as np

y = np.repeat([1, 0], [10, 990])
p = np.zeros(1000, int)
p[:6] = 1
p[10 : 10 + 99] = 1


def balanced(y, p):
    return np.mean([(p[y == k] == k).mean() for k in np.unique(y)])


tp, fp = ((p == 1) & (y == 1)).sum(), ((p == 1) & (y == 0)).sum()
assert (tp, fp) == (6, 99) and round(tp / (tp + fp), 3) == 0.057
assert (p == y).mean() == 0.897 and np.isclose(balanced(y, p), 0.75)
no = np.zeros_like(y)
assert (no == y).mean() == 0.99 and balanced(y, no) == 0.5
tpr, fpr = tp / 10, fp / 990
assert np.isclose(tpr - fpr, 2 * balanced(y, p) - 1)

y5 = np.repeat(np.arange(5), [1, 2, 30, 4, 100])
assert np.isclose(balanced(y5, np.full_like(y5, 2)), 1 / 5)
rng = np.random.default_rng(0)
even, guess = np.repeat(np.arange(5), 20), rng.integers(0, 5, 100)
assert np.isclose(balanced(even, guess), (even == guess).mean())
