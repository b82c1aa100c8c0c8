import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(6, 4, 1)
x = torch.randn(2, 6, 5, 7)
dense = nn.functional.linear(x.permute(0, 2, 3, 1), conv.weight[:, :, 0, 0], conv.bias)
assert torch.allclose(conv(x), dense.permute(0, 3, 1, 2), atol=1e-5)
assert sum(p.numel() for p in conv.parameters()) == 6 * 4 + 4


def weights(*shapes):
    return sum(nn.Conv2d(i, o, k, bias=False).weight.numel() for i, o, k in shapes)


assert weights((256, 64, 1)) == 16384
neck = weights((256, 64, 1), (64, 64, 3), (64, 256, 1))
assert neck == 69632 and weights((256, 256, 3)) == 589824
assert round(589824 / neck, 1) == 8.5

x = torch.zeros(1, 1, 16, 16, requires_grad=True)
nn.functional.conv2d(x, torch.ones(1, 1, 1, 1), stride=2).sum().backward()
assert (x.grad == 0).float().mean() == 0.75
m = torch.randn(64, 256) @ torch.randn(256, 500)
assert torch.linalg.matrix_rank(m) <= 64
