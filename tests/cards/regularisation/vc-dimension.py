import math

import numpy as np

rng = np.random.default_rng(0)


def dichotomies(points, tries=60_000):
    n, d = points.shape
    w, b = rng.normal(size=(tries, d)), rng.normal(size=(tries, 1)) * 2
    signs = w @ points.T + b > 0
    return len(np.unique(signs, axis=0))


triple = np.array([[0.0, 0], [1, 0], [0, 1]])
assert dichotomies(triple) == 2**3
# Three points of one line are not shattered, and this is no obstacle.
assert dichotomies(np.array([[0.0, 0], [1, 0], [2, 0]])) < 2**3
# No four points of the plane: at most 14 of 16 (Cover's count).
for _ in range(10):
    assert dichotomies(rng.normal(size=(4, 2)), 20_000) <= 14
square = np.array([[0.0, 0], [1, 1], [0, 1], [1, 0]])
assert dichotomies(square) == 14


def cover(n, d):
    return 2 * sum(math.comb(n - 1, k) for k in range(d + 1))


for d in (1, 2, 3, 10):
    shattered = [n for n in range(1, 30) if cover(n, d) == 2**n]
    assert max(shattered) == d + 1


def bound(h, n, delta):
    return math.sqrt((h * (math.log(2 * n / h) + 1) + math.log(4 / delta)) / n)


assert round(bound(11, 10_000, 0.05), 2) == 0.10
# More VC than examples: the bound says nothing.
for h, n in ((50_000, 50_000), (60_000, 50_000), (10, 10)):
    assert bound(h, n, 0.05) > 1
