total, weight = 0.0, 1.0
for _ in range(5000):
    total += weight
    weight *= 0.99
assert abs(total - 100) < 1e-6
