import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def macs(net, c):
    counter = FlopCounterMode(display=False)
    with counter, torch.no_grad():
        net(torch.zeros(1, c, 14, 14))
    return counter.get_total_flops() / 2


for c_in, c_out, k in [(16, 40, 3), (24, 24, 5), (8, 64, 3)]:
    separable = nn.Sequential(
        nn.Conv2d(c_in, c_in, k, padding=k // 2, groups=c_in, bias=False),
        nn.Conv2d(c_in, c_out, 1, bias=False),
    )
    whole = nn.Conv2d(c_in, c_out, k, padding=k // 2, bias=False)
    ratio = macs(separable, c_in) / macs(whole, c_in)
    assert abs(ratio - (1 / c_out + 1 / k**2)) < 1e-9

# EfficientNet-B0: (expansion, kernel, stride, in, out, repeats).
stages = [(1, 3, 1, 32, 16, 1), (6, 3, 2, 16, 24, 2), (6, 5, 2, 24, 40, 2), (6, 3, 2, 40, 80, 3),
          (6, 5, 1, 80, 112, 3), (6, 5, 2, 112, 192, 4), (6, 3, 1, 192, 320, 1)]
n, m, side = 27 * 32 + 64, 112**2 * 27 * 32, 112
for t, k, s, i, o, reps in stages:
    for r in range(reps):
        i, s = (i, s) if r == 0 else (o, 1)
        e, squeezed = t * i, max(1, i // 4)
        if t > 1:
            n, m = n + i * e + 2 * e, m + side**2 * i * e
        side //= s
        n += k * k * e + 2 * e + 2 * e * squeezed + e + squeezed + e * o + 2 * o
        m += side**2 * (k * k * e + e * o) + 2 * e * squeezed
n += 320 * 1280 + 2 * 1280 + 1000 * 1281
m += side**2 * 320 * 1280 + 1280 * 1000
assert n == 5_288_548 and side == 7
assert round(m / 1e9, 2) == 0.39
assert round(557 / 66, 1) == 8.4
assert round(81.1 - 79.1, 1) == 2.0
assert round(25_557_032 / 1e6) == 26
