PLAN = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)]
PLAN += [(512, 1)] * 5 + [(1024, 2), (1024, 1)]


def mobilenet(alpha, side):
    """Parameters with BatchNorm, and the largest input + output of a layer."""
    h, c = side // 2, int(32 * alpha)
    params, peak = 27 * c + 2 * c, 3 * side**2 + h * h * c
    for wide, s in PLAN:
        o, h2 = int(wide * alpha), h // s
        params += 9 * c + 2 * c + c * o + 2 * o
        peak = max(peak, h * h * c + h2 * h2 * c, h2 * h2 * (c + o))
        h, c = h2, o
    return params + c * 1000 + 1000, peak


params, peak = mobilenet(1, 224)
assert round(params / 1e6, 1) == 4.2
assert round(4 * params / 1e6) == 17
assert round(peak / 1e6, 1) == 1.2
assert round(mobilenet(0.25, 96)[1] / 1e3) == 55
assert round(1000 / 30) == 33
