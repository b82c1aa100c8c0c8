import torch
from torch import nn

layers = [("C1", 5, 1), ("S2", 2, 2), ("C3", 5, 1), ("S4", 2, 2), ("C5", 5, 1)]
r, j, fields, jumps = 1, 1, [], []
for _, k, s in layers:
    r, j = r + (k - 1) * j, j * s
    fields.append(r)
    jumps.append(j)
assert fields == [5, 6, 14, 16, 32] and jumps == [1, 2, 2, 4, 4]
assert fields[2] - fields[1] == 8 and fields[1] - fields[0] == 1

# The same by gradients: which pixels can a unit see?
x = torch.randn(1, 1, 32, 32, requires_grad=True)
h, measured, sides = x, [], []
for name, k, s in layers:
    if name[0] == "C":
        conv = nn.Conv2d(h.shape[1], 1, k)
        nn.init.ones_(conv.weight)
        h = conv(h)
    else:
        h = nn.functional.avg_pool2d(h, k, s)
    sides.append(h.shape[-1])
    middle = h.shape[-1] // 2
    (grad,) = torch.autograd.grad(h[0, 0, middle, middle], x, retain_graph=True)
    measured.append(int((grad[0, 0].abs().sum(0) > 0).sum()))
assert measured == fields
assert sides == [28, 14, 10, 5, 1]
