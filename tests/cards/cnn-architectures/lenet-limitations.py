import torch
from torch import nn

features = nn.Sequential(nn.Conv2d(1, 6, 5), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.AvgPool2d(2))


def formula(size):
    return 120 * (16 * ((size - 12) // 4) ** 2 + 1)


for size, want in [(32, 48_120), (224, 5_393_400)]:
    with torch.no_grad():
        maps = features(torch.zeros(1, 1, size, size))
    assert maps.shape[1] == 16 and maps.shape[2] == (size - 12) // 4
    dense = nn.Linear(maps.numel(), 120)
    assert sum(p.numel() for p in dense.parameters()) == formula(size) == want
assert (224 - 12) // 4 == 53
assert round(100 * 32**2 / 224**2) == 2
assert round(100 - 0.95) == 99
assert 60_000 / 1000 == 60
