import math

import torch
from torch import nn

torch.manual_seed(0)
near = lambda a, b, tol=0.03: abs(a / b - 1) < tol
w = torch.empty(300, 500)
nn.init.kaiming_normal_(w, nonlinearity='relu')
assert near(w.var().item(), 2 / 500)
nn.init.xavier_normal_(w)
assert near(w.var().item(), 2 / (500 + 300))
k, ci, co = 3, 40, 60
conv = torch.empty(co, ci, k, k)
nn.init.kaiming_normal_(conv, nonlinearity='relu')
assert near(conv.var().item(), 2 / (k * k * ci))
nn.init.xavier_normal_(conv)
assert near(conv.var().item(), 2 / (k * k * (ci + co)))

default = nn.Linear(500, 300).weight
bound = 1 / math.sqrt(500)
assert 0.99 * bound < default.abs().max() <= bound
assert near(default.var().item(), 1 / (3 * 500))
assert near((2 / 500) / default.var().item(), 6)

u = torch.rand(200000, dtype=torch.float64) * 2 - 1
assert near(u.var().item(), 1 / 3, 0.01)


def shrink(n, sigma, layers):
    x = torch.randn(n, 64, dtype=torch.float64)
    norms = [x.norm()]
    for _ in range(layers):
        x = torch.relu(torch.randn(n, n, dtype=torch.float64) * sigma @ x)
        norms.append(x.norm())
    return norms


norms = shrink(512, 0.01, 10)
assert near((norms[0] / norms[10]).item() ** 0.1, 6.25, 0.03)
assert 0.7e8 < norms[0] / norms[10] < 1.2e8
kept = shrink(512, math.sqrt(2 / 512), 10)
assert 0.5 < kept[10] / kept[0] < 2


def selu_scale(var):
    x = torch.randn(512, 64, dtype=torch.float64)
    for _ in range(20):
        x = torch.selu(torch.randn(512, 512, dtype=torch.float64) * math.sqrt(var / 512) @ x)
    return x.var().item()


assert 0.7 < selu_scale(1.0) < 1.4 and not 0.7 < selu_scale(2.0) < 1.4
