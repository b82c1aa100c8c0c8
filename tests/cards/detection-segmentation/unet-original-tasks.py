import math

extra = lambda gap: 10 * math.exp(-(gap**2) / (2 * 5**2))
assert round(extra(2), 1) == 9.2 and round(extra(10), 1) == 1.4 and extra(20) < 0.01
