import math
import torch
from torch import nn

ln = nn.LayerNorm(4)
v = torch.tensor([1.0, 1.0, 5.0, 5.0])
assert v.mean() == 3 and v.std(unbiased=False) == 2
assert torch.allclose(ln(v), torch.tensor([-1.0, -1.0, 1.0, 1.0]), atol=1e-4)

big = nn.LayerNorm(768)
assert sum(p.numel() for p in big.parameters()) == 1536
assert list(big.buffers()) == []

torch.manual_seed(0)
d = 16
x = 3 * torch.randn(2, 5, d) + 1
ln = nn.LayerNorm(d)
y = ln(x)
one = x[1, 3]
mu = one.sum() / d
var = ((one - mu) ** 2).sum() / d
assert torch.allclose(y[1, 3], (one - mu) / (var + ln.eps).sqrt(), atol=1e-5)
assert torch.allclose(ln(4 * x + 7), y, atol=1e-4)
assert torch.allclose(y.norm(dim=-1), torch.tensor(math.sqrt(d)), atol=1e-3)
assert y.sum(-1).abs().max() < 1e-4
assert torch.allclose(ln(x[:1]), y[:1])
ln.eval()
assert torch.equal(ln(x), y)

c = 6
try:
    nn.LayerNorm(c)(torch.randn(2, c, 5, 7))
    raise SystemExit("LayerNorm(C) accepted W != C")
except RuntimeError:
    pass
img = torch.randn(2, c, 5, c)
out = nn.LayerNorm(c)(img)
assert out.mean(-1).abs().max() < 1e-5
assert out.mean(1).abs().max() > 0.1
