import torch
from torch import nn


def params(m):
    return sum(p.numel() for p in m.parameters())


c, h = 256, 14
dw = nn.Conv2d(c, c, 3, padding=1, groups=c, bias=False)
dense = nn.Conv2d(c, c, 3, padding=1, bias=False)
assert params(dw) + params(nn.BatchNorm2d(c)) == 11 * c
assert params(nn.PReLU(c)) == c
macs_dw, macs_dense = params(dw) * h * h, params(dense) * h * h
assert round(macs_dw / 1e6, 2) == 0.45 and round(macs_dense / 1e6, 1) == 115.6
assert round(100 * macs_dw / macs_dense, 1) == 0.4 and macs_dense == c * macs_dw
assert round(100 * params(nn.Conv2d(32, 32, 3, groups=32, bias=False))
             / params(nn.Conv2d(32, 32, 1, bias=False))) == 28

total = 112 * 112 * 64 * 3 * 49 + 2048 * 1000
one = every = 0
cin = 64
for stage, (width, blocks, size) in enumerate(((64, 3, 56), (128, 4, 28), (256, 6, 14), (512, 3, 7))):
    for b in range(blocks):
        before = size * 2 if b == 0 and stage else size
        out = 4 * width
        total += before**2 * cin * width + size**2 * (9 * width**2 + width * out)
        if b == 0:
            total += size**2 * cin * out
        if stage < 3:
            one += 9 * size**2 * width
            every += 9 * (before**2 * width + size**2 * (width + out))
        cin = out
assert 4.0e9 < total < 4.2e9
assert round(100 * one / total, 1) == 0.3
assert round(100 * every / total) == 2
