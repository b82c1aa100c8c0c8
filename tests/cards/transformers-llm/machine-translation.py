import math

penalty = lambda m: ((5 + m) / 6) ** 0.6
short, long = -2.0, -2.4
assert short > long
assert short / penalty(4) < long / penalty(8)
assert round(short / penalty(4), 2) == -1.57 and round(long / penalty(8), 2) == -1.51
steps = [0.5, 0.8, 0.25]
assert math.isclose(math.prod(steps), math.exp(sum(map(math.log, steps))))
