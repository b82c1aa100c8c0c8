import numpy as np

mu, pc = np.array([-1.0, 2.0]), np.array([0.3, 0.7])


def lp_c(x, c):
    return -0.5 * (x - mu[c]) ** 2


def lp(x):
    return np.log((pc * np.exp(-0.5 * (x - mu) ** 2)).sum())


def lc(x, c):
    return np.log(pc[c]) + lp_c(x, c) - lp(x)


h = 1e-5
for x in (-1.5, 0.2, 3.0):
    for c in (0, 1):
        d = lambda f: (f(x + h) - f(x - h)) / (2 * h)
        assert abs(-(x - mu[c]) - d(lp) - d(lambda t: lc(t, c))) < 1e-6
e0, e1 = np.array([0.2, -1]), np.array([1.0, 0.5])
assert np.allclose(e0 + 1 * (e1 - e0), e1) and not np.allclose(e0 + 2 * (e1 - e0), e1)
