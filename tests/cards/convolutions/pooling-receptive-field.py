import torch
import torch.nn.functional as F


def width(layers, n):
    x = torch.ones(n, requires_grad=True)
    y = x.view(1, 1, n)
    for k, s in layers:
        y = F.conv1d(y, torch.full((1, 1, k), 1 / k), stride=s)
    y[0, 0, y.shape[-1] // 2].backward()
    return int((x.grad > 0).sum())


def formula(layers):
    r = j = 1
    for k, s in layers:
        r, j = r + (k - 1) * j, j * s
    return r, j


conv, pool = (3, 1), (2, 2)
mixed = [conv, pool] * 3
assert [width(mixed[:i], 60) for i in range(1, 7)] == [3, 4, 8, 10, 18, 22]
assert [width([conv] * i, 60) for i in (1, 2, 3)] == [3, 5, 7]
assert [formula(mixed[:i])[0] for i in range(1, 7)] == [3, 4, 8, 10, 18, 22]
assert width([conv, (2, 1), conv], 60) == 6

vgg = [layer for n in (2, 2, 3, 3, 3) for layer in [conv] * n + [pool]]
assert formula(vgg) == (212, 32) and width(vgg, 500) == 212
assert formula([conv] * 13)[0] == 27 == width([conv] * 13, 80)
