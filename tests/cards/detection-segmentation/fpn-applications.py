area = [800**2 / 4**level for level in range(2, 6)]
assert abs(area[0] / sum(area) - 0.75) < 0.01
assert 3.9 < sum(area) / sum(area[1:]) < 4.1
assert (16 / 4) ** 2 == 16 and (16 / 32) ** 2 == 0.25
