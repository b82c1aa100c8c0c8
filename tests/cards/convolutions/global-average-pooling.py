import torch
from torch import nn

gap = nn.AdaptiveAvgPool2d(1)
x = torch.randn(2, 2048, 7, 7)
v = gap(x).flatten(1)
assert v.shape == (2, 2048)
assert torch.allclose(v[1, 5], x[1, 5].sum() / 49, atol=1e-5)


def size(n):
    return sum(p.numel() for p in nn.Linear(n, 1000, device="meta").parameters())


assert size(2048) == 2_049_000 and size(2048 * 49) == 100_353_000
assert round(size(2048 * 49) / size(2048)) == 49
assert gap(torch.zeros(1, 8, 10, 13)).flatten(1).shape == (1, 8)

head = nn.Linear(16, 4)
f = torch.randn(3, 16, 5, 5)
maps = head(f.movedim(1, -1))
assert torch.allclose(maps.mean((1, 2)), head(gap(f).flatten(1)), atol=1e-5)

pool = nn.AvgPool2d(7)
assert torch.allclose(pool(x), gap(x), atol=1e-6)
eight = torch.randn(1, 1, 8, 8)
assert pool(eight).shape[-1] == 1
assert torch.allclose(pool(eight), eight[..., :7, :7].mean(), atol=1e-6)
assert pool(torch.zeros(1, 1, 14, 14)).shape[-2:] == (2, 2)
