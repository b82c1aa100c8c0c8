import torch
from torch import nn

ring = lambda start, size: {(start + i) % 6 for i in range(size)}
table = [ring(i, 3) for i in range(6)] + [ring(i, 4) for i in range(6)]
table += [{0, 1, 3, 4}, {1, 2, 4, 5}, {0, 2, 3, 5}, set(range(6))]
assert len(table) == 16 and len({frozenset(t) for t in table}) == 16
assert sorted(map(len, table)) == [3] * 6 + [4] * 9 + [6]
# Three remaining sets of four are not contiguous on the ring.
assert all(t not in [ring(i, 4) for i in range(6)] for t in table[12:15])

full = nn.Conv2d(6, 16, 5)
mask = torch.zeros(16, 6, 1, 1)
for j, seen in enumerate(table):
    mask[j, sorted(seen)] = 1
kept = int(mask.expand_as(full.weight).sum()) + full.bias.numel()
whole = sum(p.numel() for p in full.parameters())
assert kept == sum(25 * len(t) + 1 for t in table) == 1516
assert 6 * 76 + 9 * 101 + 151 == 1516
assert whole == 16 * 151 == 2416
assert round(100 * (1 - kept / whole)) == 37

# One neuron: 5x5 window and a bias against all of 32x32 and a bias.
assert nn.Conv2d(1, 1, 5).weight.numel() + 1 == 26
assert nn.Linear(32 * 32, 1).weight.numel() + 1 == 1025
