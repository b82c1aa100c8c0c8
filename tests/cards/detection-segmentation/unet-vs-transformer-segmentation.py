def pairs(side, patch=16):
    return ((side // patch) ** 2) ** 2


assert (1024 // 16) ** 2 == 4096 and round(pairs(1024) / 1e6, 1) == 16.8
assert pairs(2048) == 16 * pairs(1024)
