import torch
from torch import nn


def field(kx, kh, steps, size=61):
    x = torch.zeros(1, 1, size, size, requires_grad=True)
    wx, wh = torch.ones(1, 1, kx, kx), torch.ones(1, 1, kh, kh)
    h = nn.functional.conv2d(x, wx, padding=kx // 2)
    for _ in range(steps):
        h = nn.functional.conv2d(h, wh, padding=kh // 2)
    h[0, 0, size // 2, size // 2].backward()
    return int((x.grad[0, 0, size // 2] > 0).sum())


assert field(3, 3, 10) == 23
assert field(5, 3, 4) == 5 + 4 * 2
assert field(3, 1, 10) == 3
