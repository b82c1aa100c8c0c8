assert round(26.2 - 15.3, 1) == 10.9
convs = [(96, 3, 11), (256, 48, 5), (384, 256, 3), (384, 192, 3), (256, 192, 3)]
dense = [(4096, 9216), (4096, 4096), (1000, 4096)]
n = sum(o * (k * k * i + 1) for o, i, k in convs) + sum(o * (i + 1) for o, i in dense)
assert round(n / 1e6) == 61
assert 5 + 2 == 7
