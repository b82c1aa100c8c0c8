import math


def bp(c, r):
    return 1.0 if c > r else math.exp(1 - r / c)


assert [round(bp(c, 100), 2) for c in (90, 80, 50)] == [0.89, 0.78, 0.37]
assert bp(100, 100) == 1 and bp(150, 100) == 1
for c in range(1, 200):
    assert math.isclose(bp(c, 100), min(1, math.exp(1 - 100 / c)))

pairs = [(2, 4), (22, 20)]
assert [round(bp(*p), 2) for p in pairs] == [0.37, 1]
c, r = (sum(side) for side in zip(*pairs))
assert c == r == 24 and bp(c, r) == 1
