T, w = 400e6, -0.07
reward = lambda acc, flops: acc * (flops / T) ** w
assert round(2**w, 2) == 0.95
assert abs(reward(0.7, 2 * T) / reward(0.7, T) - 2**w) < 1e-12
assert reward(0.80, 2 * T) > reward(0.76, T) > reward(0.77, 2 * T)
assert round(1.2 * 1.1**2 * 1.15**2, 2) == 1.92
