import warnings

import numpy as np
import torch
from torch import nn

assert round(100 * (1 - 0.2) ** 20, 1) == 1.2
rng = np.random.default_rng(0)
alive = (rng.random((300_000, 20)) >= 0.2).all(1).mean()
assert abs(alive - 0.8**20) < 1e-3

torch.manual_seed(0)
x = torch.randn(3, 2, 4)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    one = nn.LSTM(4, 5, 1, dropout=0.3)
assert torch.equal(one(x)[0], one(x)[0])
two = nn.LSTM(4, 5, 2, dropout=0.3)
a, b = two(x)[0], two(x)[0]
assert not torch.equal(a, b)
assert (a != 0).all()

p = nn.TransformerEncoderLayer(8, 2)
assert p.self_attn.dropout == 0.1 and p.dropout1.p == 0.1
