import numpy as np

y = np.repeat([1, 1, 0, 0], [40, 60, 10, 890])
p = np.repeat([1, 0, 1, 0], [40, 60, 10, 890])


def scores(c):
    hit = ((y == c) & (p == c)).sum()
    P, R = hit / (p == c).sum(), hit / (y == c).sum()
    return P, R, 2 * P * R / (P + R)


P, R, F = scores(1)
assert (P, R) == (0.8, 0.4) and np.isclose(F, 80 / 150) and round(F, 2) == 0.53
assert np.isclose((P + R) / 2, 0.6)
assert round(scores(0)[2], 2) == 0.96
