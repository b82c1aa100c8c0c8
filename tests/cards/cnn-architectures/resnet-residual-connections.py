import torch
from torch import nn

layers = []


def conv(i, o, k, s, h):
    """Adds a convolution with BatchNorm; returns the side of its output."""
    net = nn.Sequential(
        nn.Conv2d(i, o, k, s, k // 2, bias=False, device="meta"),
        nn.BatchNorm2d(o, device="meta"),
    )
    side = net(torch.empty(2, i, h, h, device="meta")).shape[-1]
    layers.append((net, side))
    return side


side = conv(3, 64, 7, 2, 224)
assert side == 112
side, c, depth = 56, 64, 1
sides = []
for width, blocks in zip((64, 128, 256, 512), (3, 4, 6, 3)):
    for b in range(blocks):
        s = 2 if b == 0 and width > 64 else 1
        if b == 0:
            conv(c, 4 * width, 1, s, side)
        conv(c, width, 1, 1, side)
        side = conv(width, width, 3, s, side)
        conv(width, 4 * width, 1, 1, side)
        c = 4 * width
        depth += 3
    sides.append(side)
assert sides == [56, 28, 14, 7]
assert depth + 1 == 1 + 3 * 16 + 1 == 50

params = sum(p.numel() for net, _ in layers for p in net.parameters()) + c * 1000 + 1000
macs = sum(net[0].weight.numel() * h * h for net, h in layers) + c * 1000
assert params == 25_557_032
assert round(params / 1e6, 1) == 25.6
assert round(macs / 1e9, 1) == 4.1

# VGG-16 for the comparison.
side, c, vgg_params, vgg_macs = 224, 3, 0, 0
for width, count in zip((64, 128, 256, 512, 512), (2, 2, 3, 3, 3)):
    for _ in range(count):
        vgg_params += 9 * c * width + width
        vgg_macs += 9 * c * width * side**2
        c = width
    side //= 2
for i, o in ((c * side**2, 4096), (4096, 4096), (4096, 1000)):
    vgg_params += i * o + o
    vgg_macs += i * o
assert (round(vgg_params / 1e6), round(vgg_macs / 1e9, 1)) == (138, 15.5)
