a, b, g = 1.2, 1.1, 1.15
assert round(a * b**2 * g**2, 2) == 1.92
assert round(a**7, 2) == 3.58
for phi in range(1, 8):
    d, w, r = a**phi, b**phi, g**phi
    assert abs(d * w**2 * r**2 - (a * b**2 * g**2) ** phi) < 1e-9
assert abs((a * b**2 * g**2) ** 2 / 4 - 1) < 0.1


# MACs of a stack of d equal 3x3 convolutions, w channels, r pixels a side.
def macs(d, w, r):
    return d * r * r * w * w * 9


base = macs(4, 16, 32)
assert macs(8, 16, 32) / base == 2
assert macs(4, 32, 32) / base == macs(4, 16, 64) / base == 4
