import torch
from torch import nn


def out(h, k, s, p):
    return (h + 2 * p - k) // s + 1


x = torch.empty(1, 3, 224, 224, device="meta")
seen, sizes = [], []
for width, count in zip((64, 128, 256, 512, 512), (2, 2, 3, 3, 3)):
    for _ in range(count):
        x = nn.Conv2d(x.shape[1], width, 3, 1, 1, device="meta")(x)
        sizes.append(x.numel())
    seen.append(tuple(x.shape[1:]))
    assert out(x.shape[-1], 3, 1, 1) == x.shape[-1]
    side = out(x.shape[-1], 2, 2, 0)
    x = nn.MaxPool2d(2, 2)(x)
    assert x.shape[-1] == side
    seen.append(tuple(x.shape[1:]))
assert seen == [
    (64, 224, 224), (64, 112, 112),
    (128, 112, 112), (128, 56, 56),
    (256, 56, 56), (256, 28, 28),
    (512, 28, 28), (512, 14, 14),
    (512, 14, 14), (512, 7, 7),
]
assert x.numel() == 25_088
by_block = [c * h * w for c, h, w in seen[::2]]
assert [round(n / 1e6, 1) for n in by_block] == [3.2, 1.6, 0.8, 0.4, 0.1]
assert round(100 * 2 * by_block[0] / sum(sizes)) == 47


def last_side(side):
    for _ in range(5):
        side = out(side, 2, 2, 0)
    return side


assert last_side(32) == 1 and last_side(31) == 0
assert nn.AdaptiveAvgPool2d((7, 7))(torch.zeros(1, 512, 10, 12)).shape[-2:] == (7, 7)
