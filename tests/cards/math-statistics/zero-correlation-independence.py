from fractions import Fraction
from itertools import product

import numpy as np

third = Fraction(1, 3)
joint = {(x, x * x): third for x in (-1, 0, 1)}
mean = lambda f: sum(p * f(x, y) for (x, y), p in joint.items())
assert mean(lambda x, y: x * y) - mean(lambda x, y: x) * mean(lambda x, y: y) == 0
assert mean(lambda x, y: y == 1) == Fraction(2, 3)
assert (0, 1) not in joint

weights = range(0, 7)
zero = 0
for a, b, c, d in product(weights, repeat=4):
    n = a + b + c + d
    if n == 0:
        continue
    p11, px, py = Fraction(d, n), Fraction(c + d, n), Fraction(b + d, n)
    cov = sum(
        Fraction(k, n) * (x - px) * (y - py)
        for k, x, y in ((a, 0, 0), (b, 0, 1), (c, 1, 0), (d, 1, 1))
    )
    assert cov == p11 - px * py
    if cov == 0:
        zero += 1
        assert Fraction(a, n) == (1 - px) * (1 - py)
        assert Fraction(b, n) == (1 - px) * py and Fraction(c, n) == px * (1 - py)
assert zero > 50

rng = np.random.default_rng(0)
x = rng.normal(size=200_000)
y = rng.choice([-1, 1], x.size) * x
assert np.allclose(np.abs(x), np.abs(y))
assert abs(np.corrcoef(x, y)[0, 1]) < 0.01
assert np.allclose(np.quantile(y, [0.025, 0.5, 0.975]), [-1.96, 0, 1.96], atol=0.03)
