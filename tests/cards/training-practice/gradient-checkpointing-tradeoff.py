import math

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint, set_checkpoint_early_stop
from torch.utils.flop_counter import FlopCounterMode


def flops(wrapped, early_stop=False):
    torch.manual_seed(0)
    blocks = [nn.Sequential(nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 16)) for _ in range(8)]
    x = torch.randn(4, 16, requires_grad=True)
    with FlopCounterMode(display=False) as count, set_checkpoint_early_stop(early_stop):
        for i, f in enumerate(blocks):
            x = checkpoint(f, x, use_reentrant=False) if i < wrapped else f(x)
        x.sum().backward()
    return count.get_total_flops()


base = flops(0)
assert abs(flops(8) / base - 4 / 3) < 1e-9 and round(100 / 3) == 33
assert abs(flops(4) / base - (1 + 0.5 / 3)) < 1e-9 and round(50 / 3) == 17
assert 1 < flops(8, early_stop=True) / base < 4 / 3


def recursive(lo, hi, kept=1):
    """Forward steps and most states kept to visit states hi-1..lo backwards by halving."""
    if hi - lo == 1:
        return 0, kept
    mid = (lo + hi) // 2
    right, depth_right = recursive(mid, hi, kept + 1)
    left, depth_left = recursive(lo, mid, kept)
    return (mid - lo) + right + left, max(depth_right, depth_left)


for L in (64, 256, 1024):
    work, kept = recursive(0, L)
    assert kept == 1 + math.log2(L) and work == L * math.log2(L) / 2
