import torch
from torch.nn import functional as F


def count(net):
    return sum(p.numel() for p in net.parameters())


convs = [m for m in alexnet if isinstance(m, nn.Conv2d)]
dense = [m for m in alexnet if isinstance(m, nn.Linear)]
assert len(convs) == 5 and len(dense) == 3
assert count(alexnet) == 60_965_224
assert [m.groups for m in convs] == [1, 2, 1, 2, 2]
assert [m.weight.shape[1] for m in convs] == [3, 48, 256, 192, 192]

alexnet.eval()
macs, sides = {"conv": 0, "fc": 0}, []
with torch.no_grad():
    x = torch.randn(1, 3, 227, 227)
    for m in alexnet:
        x = m(x)
        if isinstance(m, nn.Conv2d):
            macs["conv"] += x[0, 0].numel() * m.weight.numel()
            sides.append(x.shape[-1])
        elif isinstance(m, nn.Linear):
            macs["fc"] += m.weight.numel()
assert x.shape == (1, 1000) and sides == [55, 27, 13, 13, 13]
share = sum(map(count, dense)) / count(alexnet)
assert round(100 * share) == 96
assert round(100 * macs["conv"] / sum(macs.values())) == 92

# One column as in torchvision.
widths = [(3, 64, 11), (64, 192, 5), (192, 384, 3), (384, 256, 3), (256, 256, 3)]
column = sum(o * (k * k * i + 1) for i, o, k in widths) + sum(map(count, dense))
assert column == 61_100_840

assert (224 - 11) % 4 != 0 and (227 - 11) // 4 + 1 == 55
assert (224 + 2 * 2 - 11) // 4 + 1 == 55

# PyTorch divides alpha by n, so the paper's 1e-4 is 5e-4 here.
a = torch.rand(1, 7, 1, 1) * 50
want = torch.empty_like(a)
for i in range(7):
    near = a[:, max(0, i - 2) : i + 3]
    want[:, i] = a[:, i] / (2 + 1e-4 * (near**2).sum(1)) ** 0.75
assert torch.allclose(F.local_response_norm(a, 5, 5e-4, 0.75, 2), want, rtol=1e-4)
assert round(26.2 - 15.3, 1) == 10.9
