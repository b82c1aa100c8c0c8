import torch
from torch import nn

z = torch.linspace(-20, 20, 4001, dtype=torch.float64)
s = torch.sigmoid(z)
assert (s * (1 - s)).max() <= 0.25


def first_norm(skip, depth=30, width=32):
    torch.manual_seed(0)
    layers = [nn.Linear(width, width) for _ in range(depth)]
    x = torch.randn(16, width, requires_grad=True)
    h = x
    for layer in layers:
        f = torch.sigmoid(layer(h))
        h = h + 0.1 * f if skip else f
    h.sum().backward()
    return x.grad.norm().item()


assert first_norm(True) > 1e10 * first_norm(False)

torch.manual_seed(0)
F = nn.Sequential(nn.Linear(5, 7), nn.Tanh(), nn.Linear(7, 5)).double()
h = torch.randn(5, dtype=torch.float64)
J = torch.autograd.functional.jacobian(F, h)
whole = torch.autograd.functional.jacobian(lambda h: h + F(h), h)
assert torch.allclose(whole, torch.eye(5, dtype=torch.float64) + J)
g = torch.randn(5, dtype=torch.float64)
pulled = torch.func.vjp(lambda h: h + F(h), h)[1](g)[0]
assert torch.allclose(pulled, g + J.T @ g)

cell = nn.LSTMCell(3, 4)
with torch.no_grad():
    cell.bias_hh[4:8] = 5.0
c = torch.randn(1, 4, requires_grad=True)
_, new = cell(torch.randn(1, 3), (torch.zeros(1, 4), c))
new.sum().backward()
assert (c.grad > 0.9).all() and (c.grad < 1).all()
