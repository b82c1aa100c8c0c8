import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 1000) * 7
x = x[:, (x[0] - x[1]).abs() > 0.2]
y = nn.BatchNorm1d(x.shape[1])(x)
assert x.shape[1] > 900
assert (y.abs() - 1).abs().max() < 1e-3

bn_error, gn_error = 34.7, 24.1
assert round(bn_error - gn_error, 1) == 10.6

bn = nn.BatchNorm1d(3)
full = torch.randn(16, 3)
whole = bn(full)
micro = torch.cat([bn(part) for part in full.split(2)])
assert not torch.allclose(whole, micro, atol=0.1)
