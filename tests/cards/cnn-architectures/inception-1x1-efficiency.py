def direct(h, w, k, c_in, c_out):
    return h * w * k**2 * c_in * c_out


def squeezed(h, w, k, c_in, c_r, c_out):
    return h * w * c_r * (c_in + k**2 * c_out)


five = direct(28, 28, 5, 192, 32), squeezed(28, 28, 5, 192, 16, 32)
assert [round(m / 1e6, 1) for m in five] == [120.4, 12.4]
assert five[1] == direct(28, 28, 1, 192, 16) + direct(28, 28, 5, 16, 32)

naive = direct(28, 28, 1, 192, 64) + direct(28, 28, 3, 192, 128) + five[0]
module = (
    direct(28, 28, 1, 192, 64)
    + squeezed(28, 28, 3, 192, 96, 128)
    + five[1]
    + direct(28, 28, 1, 192, 32)
)
assert (round(naive / 1e6), round(module / 1e6)) == (303, 128)
assert 64 + 128 + 32 + 192 == 416 and 64 + 128 + 32 + 32 == 256

limit = max(r for r in range(1, 192) if squeezed(1, 1, 5, 192, r, 32) < direct(1, 1, 5, 192, 32))
assert limit == 154
bound = 25 * 192 * 32 / (192 + 25 * 32)
assert limit < bound < limit + 1

assert round(100 * (1 - 2 * 9 / 25)) == 28
assert round(100 * (1 - (3 + 3) / 9)) == 33

table = [
    (192, 64, 96, 128, 16, 32, 32),
    (256, 128, 128, 192, 32, 96, 64),
    (480, 192, 96, 208, 16, 48, 64),
    (512, 160, 112, 224, 24, 64, 64),
    (512, 128, 128, 256, 24, 64, 64),
    (512, 112, 144, 288, 32, 64, 64),
    (528, 256, 160, 320, 32, 128, 128),
    (832, 256, 160, 320, 32, 128, 128),
    (832, 384, 192, 384, 48, 128, 128),
]
convs = [(3, 64, 7), (64, 64, 1), (64, 192, 3), (1024, 1000, 1)]
width = 192
for c, a, b, c3, d, c5, p in table:
    assert c == width
    width = a + c3 + c5 + p
    convs += [(c, a, 1), (c, b, 1), (b, c3, 3), (c, d, 1), (d, c5, 5), (c, p, 1)]
assert width == 1024
total = sum(k * k * i * o + o for i, o, k in convs)
assert round(total / 1e6, 1) == 7.0
