import torch
from torch import nn

side, c = 224, 3
conv_params = conv_macs = 0
widths = []
for block, count in enumerate((2, 2, 3, 3, 3), 1):
    width = min(64 * 2 ** (block - 1), 512)
    widths.append(width)
    for _ in range(count):
        conv = nn.Conv2d(c, width, 3, 1, 1, device="meta")
        y = conv(torch.empty(1, c, side, side, device="meta"))
        assert y.shape == (1, width, side, side)
        conv_params += sum(p.numel() for p in conv.parameters())
        conv_macs += conv.weight.numel() * side**2
        c = width
    side //= 2
assert widths == [64, 128, 256, 512, 512] and side == 7

fc = [nn.Linear(i, o, device="meta") for i, o in ((c * 49, 4096), (4096, 4096), (4096, 1000))]
fc_params = sum(p.numel() for layer in fc for p in layer.parameters())
fc_macs = sum(layer.weight.numel() for layer in fc)
params, macs = conv_params + fc_params, conv_macs + fc_macs
assert params == 138_357_544
assert round(params / 1e6, 1) == 138.4
assert round(macs / 1e9, 1) == 15.5 and round(2 * macs / 1e9) == 31
assert round(100 * fc_params / params) == 89
assert round(100 * conv_macs / macs) == 99
assert c * 49 == 25_088 and round(fc[0].weight.numel() / 1e6, 1) == 102.8
assert round(conv_params / 1e6, 1) == 14.7
assert round(macs / 4.09e9) == 4
