import torch
from torch import nn

conv = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
assert conv.weight.numel() == 9408
torch.manual_seed(0)
grey = torch.randn(2, 1, 32, 32)
summed = nn.functional.conv2d(grey, conv.weight.sum(1, keepdim=True), stride=2, padding=3)
assert torch.allclose(conv(grey.repeat(1, 3, 1, 1)), summed, atol=1e-5)

mean, std = torch.tensor([0.5, 0.4, 0.4]), torch.tensor([0.2, 0.2, 0.3])
norm = (grey.repeat(1, 3, 1, 1) - mean[:, None, None]) / std[:, None, None]
assert not torch.allclose(norm[:, 0], norm[:, 2])

wide = nn.Conv2d(4, 64, 7, 2, 3, bias=False)
with torch.no_grad():
    wide.weight[:, :3] = conv.weight
    wide.weight[:, 3] = 0
rgb = torch.randn(2, 3, 32, 32)
four = torch.cat([rgb, torch.randn(2, 1, 32, 32)], 1)
assert torch.allclose(wide(four), conv(rgb), atol=1e-5)
try:
    conv(grey)
    raise AssertionError
except RuntimeError:
    pass
