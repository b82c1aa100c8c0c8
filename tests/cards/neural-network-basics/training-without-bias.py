import torch
from torch import nn

torch.manual_seed(0)
z = torch.randn(16, 4, dtype=torch.float64)
b = torch.randn(4, dtype=torch.float64, requires_grad=True)
bn = nn.BatchNorm1d(4).double()
with torch.no_grad():
    bn.weight.normal_()
    bn.bias.normal_()
assert torch.allclose(bn(z + b), bn(z))
(bn(z + b) ** 3 * torch.arange(4)).sum().backward()
assert b.grad.abs().max() < 1e-9 and bn.bias.grad.abs().max() > 1

ln = nn.LayerNorm(4).double()
assert torch.allclose(ln(z + 3.0), ln(z))
assert not torch.allclose(ln(z + b), ln(z), atol=1e-2)
assert torch.allclose(ln(z + b), ln(z + b - b.mean()))

n, d = 6, 8
x = torch.randn(n, d, dtype=torch.float64)
Q, K, V = (nn.Linear(d, d).double() for _ in range(3))
attend = nn.functional.scaled_dot_product_attention
plain = attend(Q(x), x @ K.weight.T, V(x))
assert torch.allclose(attend(Q(x), K(x), V(x)), plain)
assert not torch.allclose(attend(x @ Q.weight.T, K(x), V(x)), plain, atol=1e-3)


def rope(t):
    angle = torch.arange(n)[:, None] * 10.0 ** -torch.arange(d // 2)
    a, c = t[:, : d // 2], t[:, d // 2 :]
    return torch.cat([a * angle.cos() - c * angle.sin(), a * angle.sin() + c * angle.cos()], 1)


with_bias = attend(rope(Q(x)), rope(K(x)), V(x))
assert not torch.allclose(with_bias, attend(rope(Q(x)), rope(x @ K.weight.T), V(x)), atol=1e-3)

big = nn.Linear(4096, 4096, device='meta')
share = big.bias.numel() / sum(p.numel() for p in big.parameters())
assert round(100 * share, 2) == 0.02

conv = nn.Conv2d(2, 3, 3, bias=False).double()
norm = nn.BatchNorm2d(3).double()
for _ in range(3):
    norm(conv(torch.randn(4, 2, 8, 8, dtype=torch.float64) + 1))
norm.eval()
scale = norm.weight / (norm.running_var + norm.eps).sqrt()
fused = nn.Conv2d(2, 3, 3).double()
with torch.no_grad():
    norm.bias.normal_()
    fused.weight.copy_(conv.weight * scale[:, None, None, None])
    fused.bias.copy_(norm.bias - norm.running_mean * scale)
img = torch.randn(1, 2, 8, 8, dtype=torch.float64)
assert torch.allclose(fused(img), norm(conv(img))) and fused.bias.abs().min() > 1e-3

net = nn.Sequential(nn.Linear(d, 9, bias=False), nn.ReLU(), nn.Linear(9, 2, bias=False)).double()
assert torch.allclose(net(5 * x), 5 * net(x))
