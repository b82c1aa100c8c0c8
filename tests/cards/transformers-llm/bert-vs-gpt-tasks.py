from itertools import combinations

d, layers, n = 768, 12, 128
bert = layers * (4 * (d * d + d) + (d * 4 * d + 4 * d) + (4 * d * d + d) + 4 * d)
assert round(bert / 1e6) == 85
assert round(2 * bert * n / 1e9) == 22
assert round(2 * 7e9 * n / 1e12, 1) == 1.8
assert round(7e9 / bert, -1) == 80
assert sum(1 for _ in combinations(range(200), 2)) == 200 * 199 // 2
assert round(10_000 * 9_999 / 2 / 1e6) == 50
