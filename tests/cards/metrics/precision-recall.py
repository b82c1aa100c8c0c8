import numpy as np

tp, fp, fn, tn = 40, 10, 60, 890
y = np.repeat([1, 0, 1, 0], [tp, fp, fn, tn])
p = np.repeat([1, 1, 0, 0], [tp, fp, fn, tn])
assert y[p == 1].mean() == 0.8 and p[y == 1].mean() == 0.4

more_y = np.r_[y, y[y == 0]]
more_p = np.r_[p, p[y == 0]]
assert more_p[more_y == 1].mean() == 0.4
assert more_y[more_p == 1].mean() < 0.8
assert more_p[more_y == 0].mean() == p[y == 0].mean()

s, t = np.array([0.9, 0.8, 0.7]), np.array([0, 1, 1])
assert t[s > 0.75].mean() < t[s > 0.6].mean()
