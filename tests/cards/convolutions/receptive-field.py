import torch
import torch.nn.functional as F


def formula(layers):
    total = 1
    for n, (k, _, d) in enumerate(layers):
        jump = 1
        for _, s, _ in layers[:n]:
            jump *= s
        total += d * (k - 1) * jump
    return total


def width(layers, n):
    x = torch.ones(n, requires_grad=True)
    y = x.view(1, 1, n)
    for k, s, d in layers:
        y = F.conv1d(y, torch.full((1, 1, k), 1 / k), stride=s, dilation=d)
    y[0, 0, y.shape[-1] // 2].backward()
    at = x.grad.nonzero()
    return int(at.max() - at.min()) + 1


conv, pool = (3, 1, 1), (2, 2, 1)
assert [width([conv] * n, 40) for n in (1, 2, 3)] == [3, 5, 7] and width([(7, 1, 1)], 40) == 7
mixed = [(5, 2, 1), (3, 1, 2), (3, 2, 1), (2, 1, 3)]
assert formula(mixed) == width(mixed, 120)
vgg = [layer for n in (2, 2, 3, 3, 3) for layer in [conv] * n + [pool]]
assert formula(vgg) == 212 == width(vgg, 500)
resnet = [(7, 2, 1), (3, 2, 1)]
for stage, blocks in enumerate((3, 4, 6, 3)):
    for block in range(blocks):
        stride = 2 if stage and not block else 1
        resnet += [(1, 1, 1), (3, stride, 1), (1, 1, 1)]
assert formula(resnet) == 427 == width(resnet, 1000)
halving = [formula([(3, 2, 1)] * n) for n in range(1, 7)]
assert halving == [2 ** (n + 1) - 1 for n in range(1, 7)]
assert formula([conv, (1, 1, 1)]) == 3
