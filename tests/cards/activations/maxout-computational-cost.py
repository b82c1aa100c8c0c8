from torch import nn

d = n = 1024
k = 4


def params(m):
    return sum(p.numel() for p in m.parameters())


maxout, relu = nn.Linear(d, n * k), nn.Linear(d, n)
assert params(maxout) == k * n * (d + 1) and params(relu) == n * (d + 1)
assert round(params(maxout) / 1e6, 1) == 4.2 and round(params(relu) / 1e6, 2) == 1.05
assert round(2 * maxout.weight.numel() / 1e6, 1) == 8.4
assert round(2 * relu.weight.numel() / 1e6, 1) == 2.1
wide = nn.Linear(2 * d, 2 * n)
assert wide.weight.numel() == maxout.weight.numel()
