def glued(L, k, c0):
    return sum(c0 + k * (l - 1) for l in range(1, L + 1))


for L, k, c0 in [(24, 32, 256), (6, 32, 64), (5, 3, 7)]:
    assert glued(L, k, c0) == L * c0 + k * L * (L - 1) // 2
assert glued(24, 32, 256) == 14_976
# The third block of DenseNet-121 gets 512 / 2 channels and gives 1024.
assert (128 + 12 * 32) // 2 == 256 and 256 + 24 * 32 == 1024
assert round(14_976 / 1024, 1) == 14.6
assert 3.8 < glued(4000, 1, 1) / glued(2000, 1, 1) < 4.2
n = 3 * 64 * 49 + 128
macs, c, side = 112**2 * 3 * 64 * 49, 64, 56
for i, reps in enumerate((6, 12, 24, 16)):
    for _ in range(reps):
        n += 2 * c + 128 * c + 256 + 9 * 128 * 32
        macs += side**2 * (128 * c + 9 * 128 * 32)
        c += 32
    if i < 3:
        n, macs = n + 2 * c + c * c // 2, macs + side**2 * c * c // 2
        c, side = c // 2, side // 2
n, macs = n + 2 * c + 1000 * (c + 1), macs + 1000 * c
assert round(n / 1e6, 2) == 7.98 and round(macs / 1e9, 2) == 2.83
