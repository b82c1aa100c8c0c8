import numpy as np

rng = np.random.default_rng(0)
y = rng.integers(0, 2, 200)
s = np.round(rng.normal(size=200) + y, 1)


def curve(y, s, thresholds):
    tpr = np.array([(s[y == 1] >= t).mean() for t in thresholds])
    fpr = np.array([(s[y == 0] >= t).mean() for t in thresholds])
    return fpr, tpr


def pairs(y, s):
    diff = s[y == 1][:, None] - s[y == 0][None]
    return ((diff > 0) + (diff == 0) / 2).mean()


grid = np.r_[np.inf, np.unique(s)[::-1]]
fpr, tpr = curve(y, s, grid)
assert len(set(zip(fpr, tpr))) == len(np.unique(s)) + 1
assert (fpr[0], tpr[0]) == (0, 0) and (fpr[-1], tpr[-1]) == (1, 1)
values = np.unique(s)
fine = np.r_[grid, (values[1:] + values[:-1]) / 2, values.max() + 1, values.min() - 1]
assert set(zip(*curve(y, s, fine))) == set(zip(fpr, tpr))
assert np.isclose(np.trapezoid(tpr, fpr), pairs(y, s))

turn = np.cross(
    np.c_[np.diff(fpr)[:-1], np.diff(tpr)[:-1], 0 * fpr[2:]],
    np.c_[np.diff(fpr)[1:], np.diff(tpr)[1:], 0 * fpr[2:]],
)[:, 2]
keep = np.r_[True, abs(turn) > 1e-12, True]
assert keep.sum() < len(keep)
assert np.isclose(np.trapezoid(tpr[keep], fpr[keep]), np.trapezoid(tpr, fpr))

label = (s > 0.5).astype(float)
t, f = label[y == 1].mean(), label[y == 0].mean()
assert np.isclose(pairs(y, label), (t + 1 - f) / 2)
assert len(np.unique(label)) + 1 - 2 == 1

crowded = 1e-4 * (1 / (1 + np.exp(-(rng.normal(size=200) + y))))
fpr, tpr = curve(y, crowded, np.linspace(1, 0, 200))
assert abs(np.trapezoid(tpr, fpr) - pairs(y, crowded)) > 0.1
