import torch
from torch import nn

C, H, k, side = 1, 64, 3, 64
conv = nn.Conv2d(C + H, 4 * H, k, padding=1)
weights = sum(p.numel() for p in conv.parameters())
assert weights == 150016

d, dh = C * side**2, H * side**2
with torch.device("meta"):
    flat = nn.LSTM(d, dh, bias=False)
dense = sum(p.numel() for p in flat.parameters())
assert round(dense / 1e11, 1) == 2.8 and 1e6 < dense / weights < 2e6

per_pixel = conv.weight.numel()
macs = per_pixel * side * side
assert round(macs / 1e6) == 613
assert round(dense / macs) == 455 == round(side**2 / k**2)
for size in (16, 40):
    assert conv(torch.zeros(1, 65, size, size)).shape[-1] == size
