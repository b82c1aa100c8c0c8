import torch
from torch import nn

x = torch.empty(1, 32, 14, 14, device="meta")


def macs(*convs):
    h, total = x, 0
    for conv in convs:
        h = conv.to("meta")(h)
        total += h[0, 0].numel() * conv.weight.numel()
    return total


for c_out, times in [(64, 7.9), (512, 8.8)]:
    pair = macs(
        nn.Conv2d(32, 32, 3, 1, 1, groups=32, bias=False), nn.Conv2d(32, c_out, 1, bias=False)
    )
    full = macs(nn.Conv2d(32, c_out, 3, 1, 1, bias=False))
    assert abs(pair / full - (1 / c_out + 1 / 9)) < 1e-12
    assert round(full / pair, 1) == times

plan = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)]
plan += [(512, 1)] * 5 + [(1024, 2), (1024, 1)]
h, c = 112, 32
stem = h * h * 27 * c
depthwise = pointwise = 0
params, layers = 29 * c, 1
for o, s in plan:
    h //= s
    depthwise += h * h * 9 * c
    pointwise += h * h * c * o
    params += 9 * c + 2 * c + c * o + 2 * o
    layers += 2
    c = o
total = stem + depthwise + pointwise + c * 1000
params += c * 1000 + 1000
assert layers + 1 == 28
assert round(total / 1e6) == 569
assert round(params / 1e6, 1) == 4.2
assert round(100 * pointwise / total) == 95
