import math

import torch
import torch.nn.functional as F

z = torch.linspace(-12, 12, 240_001, dtype=torch.double, requires_grad=True)
density = torch.exp(-(z.detach() ** 2) / 2) / math.sqrt(2 * math.pi) * 1e-4


def slope(f):
    return torch.autograd.grad(f(z).sum(), z)[0]


square = {f: (density * slope(f) ** 2).sum().item() for f in (torch.sigmoid, torch.tanh, torch.relu, F.gelu)}
rms = [round(math.sqrt(square[f]), 2) for f in square]
assert rms == [0.21, 0.68, 0.71, 0.68]
assert 1.5e-7 < 0.21**10 < 2.5e-7 and 1.5e-7 < square[torch.sigmoid] ** 5 < 2.5e-7
assert round(1 / square[torch.sigmoid]) == 22
assert abs(1 / square[torch.relu] - 2) < 1e-3
assert slope(torch.sigmoid).max() == 0.25
assert slope(torch.tanh).max() <= 1 and slope(torch.relu).max() == 1
assert round(slope(F.gelu).max().item(), 2) == 1.13

gain = torch.nn.init.calculate_gain
assert gain("sigmoid") == 1 and gain("tanh") == 5 / 3 and gain("relu") == math.sqrt(2)


def shrink_per_layer(variance, n=512, depth=10):
    torch.manual_seed(0)
    a = torch.randn(n, requires_grad=True)
    h = torch.relu(a)
    for _ in range(depth):
        h = torch.relu(torch.randn(n, n) * math.sqrt(variance / n) @ h)
    delta = torch.randn(n)
    (gradient,) = torch.autograd.grad(h, a, delta)
    return ((gradient.norm() / delta.norm()) ** 2).item() ** (1 / (depth + 1))


assert 0.45 < shrink_per_layer(1) < 0.55
assert 0.85 < shrink_per_layer(2) < 1.15

torch.manual_seed(0)
w = torch.randn(512, 512) * math.sqrt(22 / 512)
pre = w @ torch.sigmoid(torch.randn(512))
assert pre.std() > 2
