h = 512
for _ in range(3):
    h //= 2
assert h == 64 and (512 * 512 * 3) / (h * h * 4) == 48
