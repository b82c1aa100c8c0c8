import math

import torch
from torch import nn

GB = 1e9
states = 350e6 * (4 + 4 + 8)
assert states == 5.6 * GB
slope = (13.6 - 9.6) / (16 - 8)
assert slope == 0.5 and abs(9.6 - 8 * slope - 5.6) < 1e-9
assert math.floor((24 - 5.6) / slope + 1e-9) == 36
assert 9.6 / 13.6 > 0.7


def saved(net, x):
    own = {p.data_ptr() for p in net.parameters()}
    total = {}

    def pack(t):
        if t.data_ptr() not in own:
            total[t.data_ptr()] = t.numel() * t.element_size()
        return t

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        out = net(x)
    assert out.requires_grad
    return sum(total.values())


torch.manual_seed(0)
net = nn.Sequential(nn.Conv2d(3, 8, 3, 1, 1), nn.ReLU(), nn.Conv2d(8, 8, 3, 1, 1), nn.ReLU())
one, two, four = (saved(net, torch.randn(n, 3, 16, 16)) for n in (1, 2, 4))
assert one > 0 and four - two == 2 * (two - one) and two == 2 * one
assert saved(net, torch.randn(1, 3, 32, 32)) == 4 * one
