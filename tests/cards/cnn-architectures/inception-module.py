import torch
from torch import nn

x = torch.empty(1, 192, 28, 28, device="meta")


def conv(i, o, k):
    return nn.Conv2d(i, o, k, stride=1, padding=(k - 1) // 2, device="meta")


branches = [
    conv(192, 64, 1),
    nn.Sequential(conv(192, 96, 1), conv(96, 128, 3)),
    nn.Sequential(conv(192, 16, 1), conv(16, 32, 5)),
    nn.Sequential(nn.MaxPool2d(3, 1, 1), conv(192, 32, 1)),
]
out = torch.cat([b(x) for b in branches], 1)
assert out.shape == (1, 256, 28, 28)
assert sum(b(x).shape[1] for b in branches) == 64 + 128 + 32 + 32 == 256

# Layers with weights: three in the stem, two per module in depth, one classifier.
assert 3 + 2 * 9 + 1 == 22
try:
    branches[0](x) + branches[1](x)
    raise SystemExit("branches of different width were added")
except RuntimeError:
    pass
