import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm, weight_norm

torch.manual_seed(0)
n, c, h, w, groups = 4, 6, 5, 7, 3
x = torch.randn(n, c, h, w)


def over(t, axes):
    mu = t.mean(axes, keepdim=True)
    var = t.var(axes, unbiased=False, keepdim=True)
    return (t - mu) / (var + 1e-5).sqrt()


def same(a, b):
    return torch.allclose(a, b, atol=1e-5)


assert same(nn.BatchNorm2d(c)(x), over(x, (0, 2, 3)))
assert same(nn.LayerNorm((c, h, w))(x), over(x, (1, 2, 3)))
assert same(nn.InstanceNorm2d(c)(x), over(x, (2, 3)))
grouped = x.view(n, groups, c // groups, h, w)
assert same(nn.GroupNorm(groups, c)(x), over(grouped, (2, 3, 4)).view_as(x))
channels_last = nn.LayerNorm(c)(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
assert same(channels_last, over(x, (1,)))
assert not same(channels_last, over(x, (1, 2, 3)))

lin = nn.Linear(8, 5)
weight = lin.weight.detach().clone()
wn = weight_norm(lin)
v = wn.parametrizations.weight.original1
g = wn.parametrizations.weight.original0
assert same(wn.weight, g * v / v.norm(dim=1, keepdim=True))
assert same(wn.weight, weight)

sn = spectral_norm(nn.Linear(8, 5), n_power_iterations=100)
sn(torch.randn(1, 8))
assert abs(torch.linalg.matrix_norm(sn.weight, 2).item() - 1) < 1e-3

z = torch.randn(3, 8)
centred = z - z.mean(-1, keepdim=True)
assert same(nn.RMSNorm(8, eps=1e-5)(centred), nn.LayerNorm(8)(z))
