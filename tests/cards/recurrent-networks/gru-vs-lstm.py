import torch
from torch import nn

torch.manual_seed(0)


def count(m):
    return sum(p.numel() for p in m.parameters())


assert count(nn.GRU(9, 6)) * 4 == count(nn.LSTM(9, 6)) * 3
gru, lstm = nn.GRU(3, 4), nn.LSTM(3, 4)
with torch.no_grad():
    for p in gru.parameters():
        p.mul_(5)
    assert gru(10 * torch.randn(200, 2, 3))[0].abs().max() <= 1
    for p in lstm.parameters():
        p.zero_()
    lstm.bias_ih_l0.fill_(20.0)
    _, (h, c) = lstm(torch.zeros(30, 1, 3))
    assert c.min() > 25
    assert h.max() <= 1
