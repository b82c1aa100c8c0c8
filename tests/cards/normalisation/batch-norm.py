import torch
from torch import nn

torch.manual_seed(0)
n, c, h, w = 6, 3, 4, 5
x = torch.randn(n, c, h, w) ** 3 + 2
bn = nn.BatchNorm2d(c)
nn.init.normal_(bn.weight)
nn.init.normal_(bn.bias)
y = bn(x)
for k in range(c):
    v = x[:, k].reshape(-1)
    m = v.numel()
    assert m == n * h * w
    mu = v.sum() / m
    var = ((v - mu) ** 2).sum() / m
    hat = (v - mu) / (var + bn.eps).sqrt()
    mine = bn.weight[k] * hat + bn.bias[k]
    assert torch.allclose(y[:, k].reshape(-1), mine, atol=1e-5)
    out = y[:, k]
    assert torch.isclose(out.mean(), bn.bias[k], atol=1e-4)
    assert torch.isclose(out.std(unbiased=False), bn.weight[k].abs(), rtol=1e-3)

    def skewness(t):
        t = (t - t.mean()) / t.std(unbiased=False)
        return (t**3).mean().abs()

    assert torch.isclose(skewness(v), skewness(out), rtol=1e-3)

x2 = x.clone()
x2[1:] += torch.randn_like(x2[1:])
assert not torch.allclose(bn(x)[0], bn(x2)[0], atol=1e-2)

f = torch.randn(n, 7)
g = nn.BatchNorm1d(7)(f)
assert torch.allclose(g.mean(0), torch.zeros(7), atol=1e-5)

conv = nn.Conv2d(c, 2, 3)
norm = nn.BatchNorm2d(2)
before = norm(conv(x))
with torch.no_grad():
    conv.bias += 5
assert torch.allclose(before, norm(conv(x)), atol=1e-4)

# Wu & He (2018), ResNet-50 on ImageNet: error of BN and of GN by images per GPU.
bn_error = {32: 23.6, 16: 23.7, 8: 24.8, 4: 27.3, 2: 34.7}
gn_error = {32: 24.1, 16: 24.2, 8: 24.0, 4: 24.2, 2: 24.1}
assert min(size for size in bn_error if bn_error[size] < gn_error[size]) == 16
