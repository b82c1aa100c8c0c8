import torch
from torch import nn

d = 768
plain = 2 * nn.Linear(d, 4 * d, bias=False).weight.numel()
narrow = 3 * nn.Linear(d, 8 * d // 3, bias=False).weight.numel()
same_width = 3 * nn.Linear(d, 4 * d, bias=False).weight.numel()
assert plain == narrow == 8 * d * d
assert same_width / plain == 1.5


def second(f, at):
    x = torch.tensor(at, requires_grad=True)
    g, = torch.autograd.grad(f(x), x, create_graph=True)
    return float(torch.autograd.grad(g, x)[0]) if g.requires_grad else 0.0


assert second(torch.relu, 0.7) == 0 == second(torch.relu, -0.7)
assert abs(second(torch.tanh, 0.7)) > 0.1 and abs(second(torch.sin, 0.7)) > 0.1
