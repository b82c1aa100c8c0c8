import torch
from torch.nn import functional as F


def side(size, k, s):
    return (size - k) // s + 1


sides = [32]
for k, s in [(5, 1), (2, 2), (5, 1), (2, 2), (5, 1)]:
    sides.append(side(sides[-1], k, s))
assert sides == [32, 28, 14, 10, 5, 1]

seen = []
x = torch.zeros(1, 1, 32, 32)
for layer in lenet:
    x = layer(x)
    if isinstance(layer, (nn.Conv2d, nn.AvgPool2d)):
        seen.append(tuple(x.shape[1:]))
assert seen == [(6, 28, 28), (6, 14, 14), (16, 10, 10), (16, 5, 5), (120, 1, 1)]
assert x.shape == (1, 10)
assert sum(p.numel() for p in lenet.parameters()) == 61_706

maps_seen = [3] * 6 + [4] * 9 + [6]
c1, s2 = 6 * (25 + 1), 6 * 2
c3, s4 = sum(25 * m + 1 for m in maps_seen), 16 * 2
c5, f6 = 120 * (25 * 16 + 1), 84 * (120 + 1)
assert (c1, s2, c3, s4, c5, f6) == (156, 12, 1516, 32, 48_120, 10_164)
assert c1 + s2 + c3 + s4 + c5 + f6 == 60_000
assert 10 * 84 == 840 and 7 * 12 == 84
# The paper's number of connections fits only with the 840 of the output.
links = c1 * 28**2 + 6 * 5 * 14**2 + c3 * 10**2 + 16 * 5 * 5**2 + c5 + f6 + 840
assert links == 340_908

# A wider input makes a map of C5: one column of answers per position.
features = nn.Sequential(*list(lenet)[:8])
assert features(torch.zeros(1, 1, 32, 64)).shape == (1, 120, 1, 9)

# Sum over a window with a trainable factor is average pooling with a factor.
y = torch.randn(1, 6, 28, 28)
windows = F.unfold(y.transpose(0, 1), 2, stride=2).sum(1).reshape(1, 6, 14, 14)
assert torch.allclose(windows, 4 * F.avg_pool2d(y, 2), atol=1e-5)
