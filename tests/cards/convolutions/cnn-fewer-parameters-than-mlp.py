import torch
from torch import nn

conv = nn.Conv2d(3, 16, 3, padding=1, bias=False)
out = conv(torch.zeros(1, 3, 32, 32))
n_in, n_out = 3 * 32 * 32, out.numel()
assert (n_in, n_out) == (3072, 16384)
assert sum(p.numel() for p in nn.Linear(n_in, n_out, bias=False, device="meta").parameters()) == 50_331_648
local = out.numel() * conv.weight[0].numel()
assert local == 442_368
assert round(50_331_648 / local) == 114
assert conv.weight.numel() == 432
assert local / 432 == 32**2 == 1024
assert round(2 * local / 1e6, 2) == 0.88

wide = conv(torch.zeros(1, 3, 64, 64))
assert wide.numel() == 4 * out.numel()

convs, c = 0, 3
for width, n in [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]:
    for _ in range(n):
        convs += sum(p.numel() for p in nn.Conv2d(c, width, 3, device="meta").parameters())
        c = width
shapes = [(512 * 7 * 7, 4096), (4096, 4096), (4096, 1000)]
heads = sum(p.numel() for s in shapes for p in nn.Linear(*s, device="meta").parameters())
assert round(heads / 1e6, 1) == 123.6
assert round((heads + convs) / 1e6, 1) == 138.4
assert round(100 * heads / (heads + convs)) == 89
