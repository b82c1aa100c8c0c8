import torch
from torch import nn

l, d, h, p = 12, 768, 12, 16
with torch.device("meta"):
    patch = nn.Conv2d(3, d, p, stride=p)
    block = nn.TransformerEncoderLayer(d, h, 4 * d, activation="gelu", norm_first=True)
    norm, head = nn.LayerNorm(d), nn.Linear(d, 1000)
    grid = patch(torch.empty(1, 3, 224, 224)).shape[-2:]
    fine = nn.Conv2d(3, d, 8, stride=8)(torch.empty(1, 3, 224, 224)).shape[-2:]
    large = patch(torch.empty(1, 3, 1024, 1024)).shape[-2:]
assert tuple(grid) == (14, 14)
n = grid[0] * grid[1]
assert n == 196
count = lambda m: sum(q.numel() for q in m.parameters())
total = count(patch) + d + (n + 1) * d + l * count(block) + count(norm) + count(head)
assert total == 86_567_656 and round(total / 1e6, 1) == 86.6
assert fine[0] * fine[1] == 4 * n and (fine[0] * fine[1]) ** 2 == 16 * n**2

assert large[0] * large[1] == 4096


def share(n):
    quadratic = 2 * (2 * n * n * d)
    linear = 2 * n * (4 * d * d + 8 * d * d)
    return quadratic / (quadratic + linear)


assert round(100 * share(4096)) == 47 and round(100 * share(197)) == 4
