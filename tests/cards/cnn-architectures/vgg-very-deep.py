CONFIGS = {"A": (1, 1, 2, 2, 2), "B": (2, 2, 2, 2, 2), "D": (2, 2, 3, 3, 3), "E": (2, 2, 4, 4, 4)}


def measure(counts):
    side, c, params, macs = 224, 3, 0, 0
    r = j = 1
    for width, count in zip((64, 128, 256, 512, 512), counts):
        for _ in range(count):
            params += 9 * c * width + width
            macs += 9 * c * width * side**2
            r += (3 - 1) * j
            c = width
        r += (2 - 1) * j
        j *= 2
        side //= 2
    for i, o in ((25_088, 4096), (4096, 4096), (4096, 1000)):
        params += i * o + o
        macs += i * o
    return params, macs, r


assert [sum(c) + 3 for c in CONFIGS.values()] == [11, 13, 16, 19]
a, d, e = (measure(CONFIGS[name]) for name in "ADE")
assert (round(a[0] / 1e6, 1), round(e[0] / 1e6, 1)) == (132.9, 143.7)
assert round(100 * (e[0] / a[0] - 1)) == 8
assert (round(a[1] / 1e9, 1), round(e[1] / 1e9, 1)) == (7.6, 19.6)
assert (a[2], d[2], e[2]) == (150, 212, 268)


def span(counts):
    """The same field by walking back from one output pixel, layer by layer."""
    low = high = 0
    for count in reversed(counts):
        low, high = 2 * low, 2 * high + 1
        low, high = low - count, high + count
    return high - low + 1


assert [span(CONFIGS[name]) for name in "ADE"] == [150, 212, 268]
