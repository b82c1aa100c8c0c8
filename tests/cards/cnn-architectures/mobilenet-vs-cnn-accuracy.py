PLAN = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)]
PLAN += [(512, 1)] * 5 + [(1024, 2), (1024, 1)]


def cost(separable):
    h, c = 112, 32
    macs, params = h * h * 27 * c, 27 * c + 2 * c
    for o, s in PLAN:
        h //= s
        weights = 9 * c + c * o if separable else 9 * c * o
        macs += h * h * weights
        params += weights + 2 * o + (2 * c if separable else 0)
        c = o
    return macs + c * 1000, params + c * 1000 + 1000


(small, small_params), (full, full_params) = cost(True), cost(False)
assert (round(small / 1e9, 2), round(full / 1e9, 1)) == (0.57, 4.9)
assert (round(small_params / 1e6, 1), round(full_params / 1e6, 1)) == (4.2, 29.3)
assert round(full / small, 1) == 8.6
assert round(15.3e9 / small) == 27
assert round(71.5 - 70.6, 1) == 0.9
assert round(76.1 - 70.6, 1) == 5.5

for c_in, c_out, k in [(32, 64, 3), (512, 512, 3), (64, 96, 5)]:
    ratio = (k * k * c_in + c_in * c_out) / (k * k * c_in * c_out)
    assert abs(ratio - (1 / c_out + 1 / k**2)) < 1e-12
