import math

import torch
from torch import nn

b = math.log(0.01 / 0.99)
assert round(b, 1) == -4.6 and abs(1 / (1 + math.exp(-b)) - 0.01) < 1e-12
y = torch.zeros(10000, dtype=torch.float64)
y[:100] = 1
bce = nn.functional.binary_cross_entropy_with_logits
start = lambda bias: bce(torch.full_like(y, bias), y).item()
assert round(start(b), 3) == 0.056 and round(start(0.0), 3) == 0.693
assert min(start(c / 100) for c in range(-900, 300)) > start(b) - 1e-6

shares = torch.tensor([0.7, 0.2, 0.1], dtype=torch.float64)
assert torch.allclose(torch.softmax(shares.log(), 0), shares)

keep = 1 / (1 + math.exp(-1))
assert round(keep, 2) == 0.73
assert f'{keep ** 20:.0e}' == '2e-03' and f'{0.5 ** 20:.0e}' == '1e-06'

torch.manual_seed(0)
bound = 1 / math.sqrt(25)
linear = nn.Linear(25, 20000)
assert linear.bias.abs().max() <= bound and linear.bias.abs().max() > 0.99 * bound
assert abs(linear.bias.var().item() / (bound ** 2 / 3) - 1) < 0.05
bn = nn.BatchNorm1d(3)
assert (bn.bias == 0).all() and (bn.weight == 1).all()

h = 4
lstm = nn.LSTM(2, h)
for p in lstm.parameters():
    nn.init.zeros_(p)
with torch.no_grad():
    for bias in (lstm.bias_ih_l0, lstm.bias_hh_l0):
        bias[h:2 * h] = 1
memory = torch.full((1, 1, h), 3.0)
_, (_, c) = lstm(torch.randn(1, 1, 2), (torch.zeros(1, 1, h), memory))
assert torch.allclose(c / memory, torch.sigmoid(torch.tensor(2.0)))


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
        nn.init.zeros_(self.body[1].weight)

    def forward(self, x):
        return x + self.body(x)


x = torch.randn(8, 3)
assert torch.equal(Block()(x), x)
