import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=4000)
x = (x - x.mean()) / x.std()
eps = rng.normal(size=(200, 1))


def loss(a, s, beta):
    b = a / (a**2 + s**2)
    rec = ((x - b * (a * x + s * eps)) ** 2).mean()
    return rec + beta * 0.5 * (a**2 + s**2 - np.log(s**2) - 1)


S = [0.01, 0.1, 0.3, 0.6, 1.0]
free = [loss(1.0, s, 0) for s in S]
assert free == sorted(free) and free[0] < 1e-3
scale = [loss(a, 0.3, 0) for a in (0.5, 1, 3, 10)]
assert scale == sorted(scale, reverse=True)
reg = [loss(0.9, s, 0.3) for s in S]
assert np.argmin(reg) not in (0,)
