import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
conv = nn.Conv2d(1, 6, 5)
out = conv(torch.zeros(1, 1, 32, 32))
n = sum(p.numel() for p in conv.parameters())
assert out.shape == (1, 6, 28, 28)
assert n == 6 * (5 * 5 * 1 + 1) == 156
assert n * 28 * 28 == 122_304

# Equivariance: a shifted input gives a shifted map (away from the border) ...
x = torch.zeros(1, 1, 32, 32)
x[..., 10:20, 10:20] = torch.randn(10, 10)
moved = torch.roll(x, (1, 1), (2, 3))
a, b = conv(x), conv(moved)
assert torch.allclose(a[..., :-1, :-1], b[..., 1:, 1:], atol=1e-6)
assert not torch.allclose(a, b, atol=1e-3)
# ... and subsampling makes the two maps more alike, relative to their size.
def unlike(u, v):
    bias = conv.bias[:, None, None]
    return ((u - v).norm() / (u - bias).norm()).item()


assert unlike(F.avg_pool2d(a, 4), F.avg_pool2d(b, 4)) < unlike(a, b)

# The gradient of a shared weight is the sum over the positions.
g = torch.randn_like(a)
conv.weight.grad = None
conv(x).backward(g)
patches = F.unfold(x, 5)
by_position = torch.einsum("op,kp->okp", g.reshape(6, -1), patches[0])
assert torch.allclose(by_position.sum(2), conv.weight.grad.reshape(6, 25), atol=1e-3)

sides, maps = [28, 10, 1], [6, 16, 120]
assert sides == sorted(sides, reverse=True) and maps == sorted(maps)
