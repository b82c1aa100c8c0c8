import torch
from torch import nn
from torch.func import functional_call, grad, jvp
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
depth, width = 40, 32
net = nn.Sequential(*(m for _ in range(depth) for m in (nn.Linear(width, width), nn.Tanh())))
X = torch.randn(16, width)
params = dict(net.named_parameters())
v = {name: torch.randn_like(p) for name, p in params.items()}


def flops(run):
    with FlopCounterMode(display=False) as counter:
        run()
    return counter.get_total_flops()


def loss(p):
    return functional_call(net, p, (X,)).square().mean()


def reverse_over_reverse():
    g = torch.autograd.grad(loss(params), list(params.values()), create_graph=True)
    dot = sum((a * b).sum() for a, b in zip(g, v.values()))
    torch.autograd.grad(dot, list(params.values()))


C = flops(lambda: loss(params))
gradient = flops(lambda: torch.autograd.grad(loss(params), list(params.values())))
assert abs(gradient / C - 3) < 0.1
for hvp in (reverse_over_reverse, lambda: jvp(grad(loss), (params,), (v,))):
    assert abs(flops(hvp) / C - 9) < 0.2

n = 12
H = torch.diag(torch.rand(n)) + torch.diag(torch.rand(n - 1), 1) + torch.diag(torch.rand(n - 1), -1)
found = torch.zeros(n, n)
products = [H @ (torch.arange(n) % 3 == k).float() for k in range(3)]
for j in range(n):
    for i in range(max(0, j - 1), min(n, j + 2)):
        found[i, j] = products[j % 3][i]
assert torch.equal(found, H)

resnet50 = 25_557_032
assert round(resnet50**2 * 4 / 1e15, 1) == 2.6
assert round(resnet50 * 4 / 1e6) == 102
