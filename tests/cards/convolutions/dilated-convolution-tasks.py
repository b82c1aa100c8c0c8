import torch
from torch import nn


def macs(layer, x):
    y = layer(x)
    return y[0, 0].numel() * layer.weight.numel()


layer = nn.Conv2d(4, 4, 3, padding=2, dilation=2, bias=False)
big, small = torch.zeros(1, 4, 512 // 8, 512 // 8), torch.zeros(1, 4, 512 // 32, 512 // 32)
assert macs(layer, big) / macs(layer, small) == 16

block = sum(2**i for i in range(10))
assert 1 + 2 * block > 2000 and 1 + 3 * block > 3000
