import torch
from torch import nn

area = 56 * 56
counts = {}
for g in (1, 32):
    w = nn.Conv2d(256, 256, 3, groups=g, bias=False).weight.numel()
    mac = area * w
    moved = 2 * 256 * area + w
    counts[g] = (w, mac, round(mac / moved))
assert counts[32][0] == 18432 and counts[1][0] == 589824
assert round(counts[32][1] / 1e6, 1) == 57.8 and round(counts[1][1] / 1e9, 2) == 1.85
assert counts[1][2] == 843 and counts[32][2] == 36
assert round(256 * area / 1e3) == 803

out = {}
for width, g in [(64, 1), (128, 32)]:
    shapes = [(256, width, 1, 1), (width, width, 3, g), (width, 256, 1, 1)]
    out[width] = sum(nn.Conv2d(i, o, k, groups=q, bias=False).weight.numel() for i, o, k, q in shapes)
assert round(out[64] / 1e3) == round(out[128] / 1e3) == 70

try:
    from torch.utils.flop_counter import FlopCounterMode
except ImportError:
    FlopCounterMode = None
if FlopCounterMode:
    with FlopCounterMode(display=False) as f:
        nn.Conv2d(256, 256, 3, padding=1, groups=32, bias=False)(torch.zeros(1, 256, 56, 56))
    assert f.get_total_flops() == 2 * counts[32][1]
