import torch
from torch import nn

torch.manual_seed(0)
img = torch.randn(4, 3, 5, 6)
seq = torch.randn(4, 7, 8)
bn, ln = nn.BatchNorm2d(3), nn.LayerNorm(8)
y, z = bn(img), ln(seq)
assert y.mean((0, 2, 3)).abs().max() < 1e-5
assert y.mean((2, 3)).abs().max() > 1e-2
assert z.mean(-1).abs().max() < 1e-5
assert z.mean(1).abs().max() > 1e-2
assert bn.weight.shape == (3,) and ln.weight.shape == (8,)

m = img.numel() // 3
var = img.var((0, 2, 3), unbiased=False)
hat = (img[:, 1] - img[:, 1].mean()) / (var[1] + bn.eps).sqrt()
assert torch.allclose(y[:, 1], hat, atol=1e-5)
assert torch.allclose(bn.running_var, 0.9 + 0.1 * var * m / (m - 1))

bn.eval()
ln.eval()
assert not torch.allclose(bn(img), y, atol=1e-2)
assert torch.equal(ln(seq), z)
