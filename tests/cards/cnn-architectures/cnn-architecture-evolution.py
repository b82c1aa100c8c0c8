def layer(i, o, k, side, groups=1):
    return o * (i // groups) * k * k, side * side * o * (i // groups) * k * k


def total(parts, extra):
    return sum(n for n, _ in parts) + extra, sum(m for _, m in parts)


alex = [layer(3, 96, 11, 55), layer(96, 256, 5, 27, 2), layer(256, 384, 3, 13),
        layer(384, 384, 3, 13, 2), layer(384, 256, 3, 13, 2),
        layer(9216, 4096, 1, 1), layer(4096, 4096, 1, 1), layer(4096, 1000, 1, 1)]
n, macs = total(alex, 96 + 256 + 384 + 384 + 256 + 4096 + 4096 + 1000)
assert round(n / 1e6) == 61 and round(macs / 1e9, 1) == 0.7

vgg, c, side = [], 3, 224
for width, reps in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
    for _ in range(reps):
        vgg.append(layer(c, width, 3, side))
        c = width
    side //= 2
vgg += [layer(7 * 7 * 512, 4096, 1, 1), layer(4096, 4096, 1, 1), layer(4096, 1000, 1, 1)]
n, macs = total(vgg, 4224 + 4096 + 4096 + 1000)
assert n == 138_357_544 and round(macs / 1e9, 1) == 15.5

res, c, side, norm = [layer(3, 64, 7, 112)], 64, 56, 128
for stage, (reps, w) in enumerate([(3, 64), (4, 128), (6, 256), (3, 512)]):
    for r in range(reps):
        before = side
        side = side // 2 if stage and r == 0 else side
        res += [layer(c, w, 1, before), layer(w, w, 3, side), layer(w, 4 * w, 1, side)]
        norm += 2 * (w + w + 4 * w)
        if r == 0:
            res.append(layer(c, 4 * w, 1, side))
            norm += 8 * w
        c = 4 * w
res.append(layer(2048, 1000, 1, 1))
n, macs = total(res, norm + 1000)
assert round(n / 1e6, 1) == 25.6 and round(macs / 1e9, 1) == 4.1

sparse = sum(25 * m + 1 for m in [3] * 6 + [4] * 9 + [6])
assert 156 + 12 + sparse + 32 + 48_120 + 10_164 == 60_000
top1 = [56.522, 71.592, 76.130, 77.692]
assert [round(t, 1) for t in top1] == [56.5, 71.6, 76.1, 77.7] and top1 == sorted(top1)
