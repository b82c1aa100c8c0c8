import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(5, 5, 3, padding=1, groups=5, bias=False)
bn = nn.BatchNorm2d(5).eval()
with torch.no_grad():
    bn.running_mean.normal_()
    bn.running_var.uniform_(0.5, 2)
    bn.weight.normal_()
    bn.bias.normal_()
z = torch.randn(64, 5, 1, 1)
a = torch.maximum(z, bn(conv(z)))
scale = bn.weight / (bn.running_var + bn.eps).sqrt()
alpha = conv.weight[:, 0, 1, 1] * scale
beta = bn.bias - bn.running_mean * scale
v = z.flatten(1)
assert torch.allclose(a.flatten(1), torch.maximum(v, alpha * v + beta), atol=1e-6)
