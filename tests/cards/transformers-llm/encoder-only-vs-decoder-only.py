import numpy as np
import torch
from torch import nn

for n, m in [(5, 3), (8, 8), (1, 6)]:
    enc = np.ones((n, n))
    assert enc.sum() == n**2
    assert np.tri(n + m).sum() == (n + m) * (n + m + 1) / 2
    assert enc.sum() + np.ones((m, n)).sum() + np.tri(m).sum() == n**2 + n * m + m * (m + 1) / 2

d = 64
weights = lambda module: sum(p.numel() for p in module.parameters() if p.dim() == 2)
assert weights(nn.TransformerEncoderLayer(d, 4, 4 * d)) == 12 * d**2
assert weights(nn.TransformerDecoderLayer(d, 4, 4 * d)) == 16 * d**2
both = weights(nn.TransformerEncoderLayer(d, 4, 4 * d)) + weights(nn.TransformerDecoderLayer(d, 4, 4 * d))
assert round(both / (12 * d**2), 1) == 2.3
n, m = 20, 30
cross = 2 * d**2 * n + 2 * d**2 * m
assert 1 < (12 * d**2 * (n + m) + cross) / (12 * d**2 * (n + m)) < 1.2
