import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

conv = nn.Conv2d(3, 4, 3, padding=1)


def flops(side):
    with FlopCounterMode(display=False) as counter:
        conv(torch.zeros(1, 3, side, side))
    return counter.get_total_flops()


assert sum(flops(int(64 * r)) for r in (0.5, 1, 2)) / flops(64) == 5.25
assert 16 < 32
assert (608 - 320) % 32 == 0
