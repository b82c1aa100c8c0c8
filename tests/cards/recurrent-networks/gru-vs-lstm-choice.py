from torch import nn


def count(m):
    return sum(p.numel() for p in m.parameters())


gru, lstm = count(nn.GRU(256, 256)), count(nn.LSTM(256, 256))
assert (gru, lstm) == (394_752, 526_336)
assert gru * 4 == lstm * 3
a, b = 7, 5
assert count(nn.GRU(a, b)) == 3 * (a * b + b * b + 2 * b)
assert count(nn.LSTM(a, b)) == 4 * (a * b + b * b + 2 * b)
