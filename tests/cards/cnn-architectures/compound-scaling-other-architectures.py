def stack(d, w, r):
    """MACs and activations of d equal 3x3 convolutions: w channels, r pixels a side."""
    return d * r * r * w * w * 9, d * r * r * w


m0, a0 = stack(4, 16, 32)
for d, w, r, grown in [(4, 32, 32, 2), (16, 16, 32, 4), (4, 16, 64, 4)]:
    m, a = stack(d, w, r)
    assert m == 4 * m0 and a == grown * a0
    assert m / m0 == (d / 4) * (w / 16) ** 2 * (r / 32) ** 2
    assert a / a0 == (d / 4) * (w / 16) * (r / 32) ** 2
assert [512 + 128 * phi for phi in range(7)] == [512, 640, 768, 896, 1024, 1152, 1280]
assert max(78.1, 77.7, 77.5) < 78.8
