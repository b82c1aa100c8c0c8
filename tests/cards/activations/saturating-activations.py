import torch
import torch.nn.functional as F


def slopes(f):
    z = torch.tensor([-40.0, 40.0], dtype=torch.double, requires_grad=True)
    f(z).sum().backward()
    return [round(v, 6) for v in z.grad.tolist()]


for f in (torch.sigmoid, torch.tanh, F.hardsigmoid):
    assert slopes(f) == [0, 0]
for f in (torch.relu, F.elu, F.gelu, F.silu):
    assert slopes(f) == [0, 1]
assert slopes(F.leaky_relu) == [0.01, 1]


def exact(f, at):
    z = torch.tensor(at, dtype=torch.double, requires_grad=True)
    f(z).backward()
    return z.grad.item()


assert exact(torch.relu, -1.0) == 0 and exact(F.hardsigmoid, 4.0) == 0
assert exact(torch.tanh, 10.0) > 0 and exact(F.elu, -10.0) > 0
