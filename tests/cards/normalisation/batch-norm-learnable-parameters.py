import torch
from torch import nn

bn = nn.BatchNorm2d(64)
assert sum(p.numel() for p in bn.parameters()) == 128
assert bn.running_mean.numel() + bn.running_var.numel() == 128
assert bool((bn.weight == 1).all()) and bool((bn.bias == 0).all())

torch.manual_seed(0)
x = 3 * torch.randn(8, 64, 5, 5) + 2
with torch.no_grad():
    bn.weight.copy_((x.var((0, 2, 3), unbiased=False) + bn.eps).sqrt())
    bn.bias.copy_(x.mean((0, 2, 3)))
    assert torch.allclose(bn(x), x, atol=1e-4)

hat = nn.BatchNorm2d(64, affine=False)(x)
assert 0.48 < (hat < 0).float().mean() < 0.52

conv = nn.Conv2d(3, 4, 3)
out = nn.BatchNorm2d(4)(conv(torch.randn(8, 3, 9, 9)))
gb, gw = torch.autograd.grad((out**3).sum(), (conv.bias, conv.weight))
assert gb.abs().max() < 1e-3 * gw.abs().max()

gamma = torch.rand(4) + 0.5
beta = torch.randn(4)
h = torch.randn(10, 4)
w = torch.randn(4, 2)
left = torch.relu(gamma * h + beta) @ w
right = torch.relu(h + beta / gamma) @ (gamma[:, None] * w)
assert torch.allclose(left, right, atol=1e-5)
