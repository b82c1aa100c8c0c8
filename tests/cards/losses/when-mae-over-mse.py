import numpy as np

rng = np.random.default_rng(0)


def ratio(draw):
    x = draw((2000, 1501))
    return np.median(x, axis=1).var() / x.mean(axis=1).var()


assert abs(ratio(lambda s: rng.laplace(size=s)) - 0.5) < 0.06
assert abs(ratio(lambda s: rng.normal(size=s)) - 1.57) < 0.12
peak = 1 / np.sqrt(2 * np.pi)
assert round(1 / (4 * peak**2), 2) == 1.57
assert 1 / (4 * 0.5**2) / 2 == 0.5

y = rng.exponential(size=1_000_000)
assert round(np.median(y) / y.mean(), 2) == 0.69
