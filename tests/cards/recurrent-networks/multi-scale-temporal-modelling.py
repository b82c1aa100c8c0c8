import math

periods = [1, 2, 4, 8]
ticks = sum(t % p == 0 for t in range(1, 801) for p in periods)
assert ticks / 800 == 1.875
tau = 10
value, k = 1.0, 0
while value > 0.5:
    value, k = (1 - 1 / tau) * value, k + 1
assert k == 7 and round(math.log(0.5) / math.log(0.9), 1) == 6.6
