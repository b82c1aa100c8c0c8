from torch import nn


def count(m):
    return sum(p.numel() for p in m.parameters())


d = 256
big = nn.LSTM(d, d)
plain = nn.LSTM(d, d, bias=False)
assert count(big) == 526_336
assert count(plain) + 4 * d == 525_312
assert 4 * (d * (d + d) + d) == 525_312
assert count(big) == 4 * count(nn.RNN(d, d))
