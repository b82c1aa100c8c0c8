import torch
from torch import nn

conv = nn.Conv2d(64, 64, 3, padding=1)
count = sum(p.numel() for p in conv.parameters())
assert count == 64 * (9 * 64 + 1) == 36_928
assert 56**2 == 3136 and count * 56**2 == 115_806_208
assert conv(torch.zeros(1, 64, 8, 8)).shape[-1] == 8
assert not torch.equal(conv.weight[0], conv.weight[1])
assert conv.weight[0].shape == (64, 3, 3)
assert not torch.equal(conv.weight[0, 0], conv.weight[0, 1])

from torch.utils.flop_counter import FlopCounterMode

with FlopCounterMode(display=False) as counter:
    conv(torch.zeros(1, 64, 56, 56))
assert counter.get_total_flops() == 2 * 9 * 64 * 64 * 56 * 56
