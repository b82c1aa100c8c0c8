import torch
from torch import nn

torch.manual_seed(0)
n, t, d = 4, 6, 8
x = torch.randn(n, t, d)
future = x.clone()
future[:, 3:] += torch.randn(n, t - 3, d)
other = x.clone()
other[1:] += torch.randn(n - 1, t, d)


def bn(z):
    return nn.BatchNorm1d(d)(z.transpose(1, 2)).transpose(1, 2)


ln = nn.LayerNorm(d)
assert torch.allclose(ln(x)[:, :3], ln(future)[:, :3])
assert not torch.allclose(bn(x)[:, :3], bn(future)[:, :3], atol=1e-2)
assert torch.allclose(ln(x)[0], ln(other)[0])
assert not torch.allclose(bn(x)[0], bn(other)[0], atol=1e-2)

w = 2 * torch.randn(d, d)
h = torch.randn(n, d)
plain = h
for _ in range(30):
    h = ln(h @ w)
    plain = plain @ w
assert h.abs().max() < d**0.5 + 1e-3
assert plain.abs().max() > 1e6
