import torch
from torch import nn


def weights(*convs):
    net = nn.Sequential(*(nn.Conv2d(i, o, k, bias=False, device="meta") for i, o, k in convs))
    return sum(p.numel() for p in net.parameters())


narrow = weights((256, 64, 1), (64, 64, 3), (64, 256, 1))
wide = weights((256, 256, 3), (256, 256, 3))
assert (narrow, wide) == (69_632, 1_179_648)
assert round(wide / narrow) == 17
assert weights((64, 64, 3), (64, 64, 3)) == 73_728


def formula(h, w, c, c_m, k):
    return h * w * (2 * c * c_m + k * k * c_m * c_m)


h = w = 7
out = nn.Sequential(
    nn.Conv2d(256, 64, 1), nn.Conv2d(64, 64, 3, padding=1), nn.Conv2d(64, 256, 1)
).to("meta")
x, macs = torch.empty(1, 256, h, w, device="meta"), 0
for conv in out:
    x = conv(x)
    macs += x[0, 0].numel() * conv.weight.numel()
assert macs == formula(h, w, 256, 64, 3)
assert x.shape == (1, 256, h, w)
