import torch
from torch import nn

torch.manual_seed(0)
branch = nn.Sequential(
    nn.Conv2d(4, 4, 3, 1, 1, bias=False),
    nn.BatchNorm2d(4),
    nn.ReLU(),
    nn.Conv2d(4, 4, 3, 1, 1, bias=False),
    nn.BatchNorm2d(4),
)


def block(x):
    return torch.relu(branch(x) + x)


x = torch.randn(2, 4, 6, 6)
assert not torch.allclose(block(x.abs()), x.abs())
nn.init.zeros_(branch[-1].weight)
assert torch.equal(block(x.abs()), x.abs())
assert not torch.equal(block(x), x)

wider = torch.cat([x[..., ::2, ::2], torch.zeros(2, 4, 3, 3)], 1)
projected = nn.Conv2d(4, 8, 1, 2, bias=False)(x)
assert wider.shape == projected.shape == (2, 8, 3, 3)
