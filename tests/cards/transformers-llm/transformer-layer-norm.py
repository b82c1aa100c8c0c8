import torch
from torch import nn

torch.manual_seed(0)
n, d = 6, 512
x = torch.randn(2, n, d) * 3 + 1
ln = nn.LayerNorm(d)
y = ln(x)
mu = x.mean(-1, keepdim=True)
var = (x - mu).square().mean(-1, keepdim=True)
assert torch.allclose(y, (x - mu) / (var + ln.eps).sqrt(), atol=1e-5)

changed = x.clone()
changed[:, -1] += torch.randn(d)
assert torch.equal(ln(changed)[:, :-1], y[:, :-1])
both = nn.LayerNorm((n, d))
assert not torch.allclose(both(changed)[:, 0], both(x)[:, 0])
assert torch.equal(ln.eval()(x), y)

encoder = nn.TransformerEncoderLayer(d, 8, 4 * d)
decoder = nn.TransformerDecoderLayer(d, 8, 4 * d)


def norms(layer):
    return [m for m in layer.modules() if isinstance(m, nn.LayerNorm)]


assert (len(norms(encoder)), len(norms(decoder))) == (2, 3)
assert sum(w.numel() for m in norms(encoder) for w in m.parameters()) == 2048
weights = sum(w.numel() for w in encoder.parameters() if w.dim() == 2)
assert round(weights / 1e6, 1) == 3.1
