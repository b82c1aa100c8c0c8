# LeNet-5: "about 60 thousand parameters".
maps_seen = [3] * 6 + [4] * 9 + [6]
c3 = sum(25 * m + 1 for m in maps_seen)
n = 6 * 26 + 6 * 2 + c3 + 16 * 2 + 120 * (25 * 16 + 1) + 84 * 121
assert n == 60_000


# 5x5 -> a stack of 3x3: two of them see the same window with fewer weights.
def window(kernels):
    r = 1
    for k in kernels:
        r += k - 1
    return r


assert window([3, 3]) == window([5]) == 5
assert 2 * 3 * 3 < 5 * 5

# C5 as a convolution reads a wider line without cutting it.
def places(width):
    for k, s in [(5, 1), (2, 2), (5, 1), (2, 2), (5, 1)]:
        width = (width - k) // s + 1
    return width


assert places(32) == 1 and places(160) > 10
