import torch
from torch import nn

torch.manual_seed(0)


def leak(*layers):
    x = torch.randn(2, 8, 6, 6, requires_grad=True)
    nn.Sequential(*layers).eval()(x)[:, :2].sum().backward()
    return x.grad[:, 2:].abs().max().item()


conv = lambda g=4: nn.Conv2d(8, 8, 3, padding=1, groups=g)
alone = [conv(), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), conv(), nn.ReLU(), conv()]
assert leak(*alone) == 0
assert leak(conv(), nn.Conv2d(8, 8, 1), conv()) > 0
assert leak(conv(), nn.ChannelShuffle(4), conv()) > 0
assert leak(conv(), nn.GroupNorm(1, 8)) > 0
assert leak(conv(), nn.GroupNorm(4, 8)) == 0
assert conv().weight.shape[1] == 2
