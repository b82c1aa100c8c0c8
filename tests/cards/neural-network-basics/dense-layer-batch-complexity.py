import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def flops(N, d, m):
    layer, x = nn.Linear(d, m), torch.randn(N, d, requires_grad=True)
    with FlopCounterMode(display=False) as forward:
        z = layer(x)
    with FlopCounterMode(display=False) as backward:
        z.sum().backward()
    return forward.get_total_flops(), backward.get_total_flops()


d, m = 40, 30
for N in (1, 8, 64):
    there, back = flops(N, d, m)
    assert there == 2 * N * d * m and there + back == 6 * N * d * m
assert sum(p.numel() for p in nn.Linear(d, m).parameters()) == m * (d + 1)


def intensity(N, d, m, s):
    traffic = sum(t.numel() for t in (torch.empty(N, d), torch.empty(m, d), torch.empty(N, m)))
    return 2 * N * d * m / (s * traffic)


assert round(intensity(1, 4096, 4096, 2), 1) == 1.0
assert round(intensity(256, 4096, 4096, 2)) == 228
data = 960
assert len({sum(flops(N, d, m)) * (data // N) for N in (8, 32, 96)}) == 1
