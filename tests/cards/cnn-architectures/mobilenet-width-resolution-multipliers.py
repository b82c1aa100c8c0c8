PLAN = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)]
PLAN += [(512, 1)] * 5 + [(1024, 2), (1024, 1)]


def cost(alpha, side):
    h, c = side // 2, int(32 * alpha)
    macs, params = h * h * 27 * c, 27 * c + 2 * c
    for wide, s in PLAN:
        o = int(wide * alpha)
        h //= s
        macs += h * h * (9 * c + c * o)
        params += 9 * c + 2 * c + c * o + 2 * o
        c = o
    return macs + c * 1000, params + c * 1000 + 1000


assert [round(cost(a, 224)[0] / 1e6) for a in (1, 0.75, 0.5, 0.25)] == [569, 325, 149, 41]
by_side = [cost(1, side)[0] / 1e6 for side in (224, 192, 160, 128)]
assert all(abs(got - want) < 1 for got, want in zip(by_side, (569, 418, 290, 186)))
base, half = cost(1, 224), cost(0.5, 224)
assert round(base[0] / half[0], 1) == 3.8
assert round(base[1] / half[1], 1) == 3.2
assert len({cost(1, side)[1] for side in (224, 192, 160, 128)}) == 1


def layer(h, w, k, c_in, c_out, alpha=1.0, rho=1.0):
    return rho**2 * h * w * (k * k * alpha * c_in + alpha**2 * c_in * c_out)


h, w, c_in, c_out = 28, 28, 256, 512
small = (h // 2) * (w // 2) * (9 * (c_in // 4) + (c_in // 4) * (c_out // 4))
assert layer(h, w, 3, c_in, c_out, 0.25, 0.5) == small
