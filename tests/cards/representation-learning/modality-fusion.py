import numpy as np

n = m = 200
r = 4
joint = np.ones((n + m, n + m)).sum()
shared = np.ones((n + r, n + r)).sum() + np.ones((m + r, m + r)).sum()
assert joint == 160_000 and shared == 83_232

x1, x2 = np.ones(5), np.ones(7)
assert np.outer(x1, x2).size == 5 * 7 and np.r_[x1, x2].size == 12
