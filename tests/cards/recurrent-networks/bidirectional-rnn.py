import torch
from torch import nn


def size(module):
    return sum(p.numel() for p in module.parameters())


one = nn.LSTM(100, 128, batch_first=True)
two = nn.LSTM(100, 128, batch_first=True, bidirectional=True)
assert (size(one), size(two)) == (117760, 235520)

torch.manual_seed(0)
x = torch.randn(3, 7, 100)
out, (h, _) = two(x)
assert out.shape == (3, 7, 256) and h.shape == (2, 3, 128)

changed = x.clone()
changed[:, :-1] = torch.randn(3, 6, 100)
again = two(changed)[0]
assert torch.allclose(out[:, -1, 128:], again[:, -1, 128:])
assert not torch.allclose(out[:, -1, :128], again[:, -1, :128])
assert torch.allclose(h[1], out[:, 0, 128:])

deep = nn.LSTM(4, 3, num_layers=2, batch_first=True, bidirectional=True)
for layers, seen in ((1, 3), (2, 7)):
    net = nn.LSTM(4, 3, num_layers=layers, batch_first=True, bidirectional=True)
    v = torch.randn(1, 7, 4, requires_grad=True)
    net(v)[0][0, 2, :3].sum().backward()
    assert (v.grad.abs().sum(-1) > 0).sum() == seen
