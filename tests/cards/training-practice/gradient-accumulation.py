import torch
from torch import nn

torch.manual_seed(0)
b, k = 4, 8
assert 64 // 8 == k
net = nn.Sequential(nn.Linear(6, 5), nn.GELU(), nn.Linear(5, 1)).double()
X, y = torch.randn(b * k, 6).double(), torch.randn(b * k, 1).double()


def grad(parts, scale):
    net.zero_grad()
    for u, v in parts:
        (scale * ((net(u) - v) ** 2).mean()).backward()
    return torch.cat([p.grad.flatten() for p in net.parameters()])


parts = list(zip(X.split(b), y.split(b), strict=True))
whole = grad([(X, y)], 1)
assert torch.allclose(grad(parts, 1 / k), whole, atol=1e-14)
assert torch.allclose(grad(parts, 1), k * whole, atol=1e-13)
