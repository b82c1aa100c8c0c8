before = 100.0
model = 40.0


def speedup(k):
    return before / (before - model + model / k)


assert round(speedup(1e12), 2) == 1.67
f, k = 0.4, 3
assert abs(speedup(k) - 1 / ((1 - f) + f / k)) < 1e-12
