import torch
from torch import nn

l, d, h, n, V = 12, 768, 12, 1024, 50257
with torch.device("meta"):
    block = nn.TransformerEncoderLayer(d, h, 4 * d, activation="gelu", norm_first=True)
    wide = nn.TransformerEncoderLayer(d, 2 * h, 4 * d)


def count(m):
    return sum(p.numel() for p in m.parameters())


exact = l * count(block) + 2 * d + V * d + n * d
assert exact == 124_439_808
assert round(exact / 1e6, 1) == 124.4
assert abs((12 * l * d * d + V * d + n * d) / exact - 1) < 2e-3
assert count(wide) == count(block)
matrices = sorted(tuple(p.shape) for p in block.parameters() if p.dim() == 2)
assert matrices == [(d, d), (d, 4 * d), (3 * d, d), (4 * d, d)]
