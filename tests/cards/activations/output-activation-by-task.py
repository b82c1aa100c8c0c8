import math

import torch
import torch.nn.functional as F

torch.manual_seed(0)
z = torch.randn(5, dtype=torch.double, requires_grad=True)
y = torch.randn(5, dtype=torch.double)
bits = torch.tensor([0, 1, 1, 0, 1], dtype=torch.double)
one_hot = F.one_hot(torch.tensor(3), 5).double()
pairs = (
    (0.5 * ((z - y) ** 2).sum(), z - y),
    (F.binary_cross_entropy(torch.sigmoid(z), bits, reduction="sum"), torch.sigmoid(z) - bits),
    (-(one_hot * torch.log(torch.softmax(z, 0))).sum(), torch.softmax(z, 0) - one_hot),
)
for loss, expected in pairs:
    (gradient,) = torch.autograd.grad(loss, z)
    assert torch.allclose(gradient, expected)

best = min(
    F.binary_cross_entropy_with_logits(torch.sigmoid(torch.tensor(v)), torch.tensor(1.0)).item()
    for v in range(-60, 61)
    for v in [float(v)]
)
assert round(best, 3) == round(math.log(1 + math.exp(-1)), 3) == 0.313

for activation, alive in ((torch.relu, False), (F.softplus, True), (torch.exp, True)):
    x = torch.tensor(-2.0, requires_grad=True)
    ((activation(x) - 5) ** 2).backward()
    assert (x.grad != 0).item() == alive
