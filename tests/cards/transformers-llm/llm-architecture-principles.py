import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def cache(l, n, heads, d_h, b):
    k = torch.empty(l, n, heads, d_h, dtype=torch.float16, device="meta")
    return 2 * k.numel() * b


assert cache(80, 4096, 64, 128, 2) / cache(80, 4096, 8, 128, 2) == 8

net = nn.Sequential(nn.Linear(16, 64, bias=False), nn.Linear(64, 16, bias=False))
n_params = sum(p.numel() for p in net.parameters())
x = torch.randn(10, 16, requires_grad=True)
with FlopCounterMode(display=False) as forward:
    out = net(x)
assert forward.get_total_flops() == 2 * n_params * 10
with FlopCounterMode(display=False) as both:
    net(x).sum().backward()
assert both.get_total_flops() == 6 * n_params * 10
