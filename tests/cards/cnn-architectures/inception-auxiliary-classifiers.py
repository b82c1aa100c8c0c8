import torch
from torch import nn


def head(channels):
    return nn.Sequential(
        nn.AvgPool2d(5, 3),
        nn.Conv2d(channels, 128, 1),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(4 * 4 * 128, 1024),
        nn.ReLU(),
        nn.Dropout(0.7),
        nn.Linear(1024, 1000),
    ).to("meta")


after_4a = 192 + 208 + 48 + 64
after_4d = 112 + 288 + 64 + 64
assert (after_4a, after_4d) == (512, 528)
total = 0
for channels in (after_4a, after_4d):
    net = head(channels)
    x = torch.empty(2, channels, 14, 14, device="meta")
    assert net[0](x).shape == (2, channels, 4, 4)
    assert net(x).shape == (2, 1000)
    total += sum(p.numel() for p in net.parameters())
assert round(total / 1e6, 1) == 6.4
