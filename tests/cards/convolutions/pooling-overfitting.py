from torch import nn


def count(m):
    return sum(p.numel() for p in m.parameters())


def head(side):
    return count(nn.Linear(512 * side * side, 4096, bias=False, device="meta"))


assert round(head(14) / 1e6) == 411 and round(head(7) / 1e6) == 103
assert 512 * (14 // 2) ** 2 * 4096 == head(7)
assert count(nn.MaxPool2d(2)) == 0
plain = nn.Sequential(nn.Conv2d(3, 8, 3), nn.Conv2d(8, 8, 3), nn.AdaptiveAvgPool2d(1))
pooled = nn.Sequential(
    nn.Conv2d(3, 8, 3), nn.MaxPool2d(2), nn.Conv2d(8, 8, 3), nn.AdaptiveAvgPool2d(1)
)
assert count(plain) == count(pooled)
