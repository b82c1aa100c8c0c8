import torch
from torch import nn


def blocks(d, h, layers):
    with torch.device("meta"):
        layer = nn.TransformerEncoderLayer(d, h, 4 * d, activation="gelu")
    return [sum(p.numel() for p in layer.parameters())] * layers


def embeddings(d):
    with torch.device("meta"):
        parts = [nn.Embedding(k, d) for k in (30522, 512, 2)] + [nn.LayerNorm(d)]
    return sum(p.numel() for m in parts for p in m.parameters())


for d, h, layers, total in [(768, 12, 12, 109_482_240), (1024, 16, 24, 335_141_888)]:
    per_layer = blocks(d, h, layers)
    assert per_layer[0] == 12 * d**2 + 13 * d
    pooler = sum(p.numel() for p in nn.Linear(d, d).parameters())
    assert sum(per_layer) + embeddings(d) + pooler == total
    if d == 768:
        assert round(per_layer[0] / 1e6, 1) == 7.1
        assert round(sum(per_layer) / 1e6) == 85
        assert round(embeddings(d) / 1e6) == 24
        assert round(30522 * d / 1e6, 1) == 23.4
        assert round(pooler / 1e6, 1) == 0.6
        assert abs(total / 110e6 - 1) < 0.01
    else:
        assert abs(total / 340e6 - 1) < 0.02
