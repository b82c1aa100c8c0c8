import torch
from torch import nn

torch.manual_seed(0)
D = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1)).double()
x = torch.randn(8, 2, dtype=torch.float64, requires_grad=True)


def penalty(net):
    g = torch.autograd.grad(net(x).sum(), x, create_graph=True)[0]
    return ((g.norm(dim=1) - 1) ** 2).mean()


weight = D[0].weight
auto = torch.autograd.grad(penalty(D), weight)[0][3, 1]
h = 1e-5
with torch.no_grad():
    weight[3, 1] += h
up = penalty(D)
with torch.no_grad():
    weight[3, 1] -= 2 * h
down = penalty(D)
assert torch.isclose((up - down) / (2 * h), auto, rtol=1e-5)


def second(act):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(1, 16), act(), nn.Linear(16, 1))
    t = torch.linspace(-2, 2, 50)[:, None].requires_grad_()
    g = torch.autograd.grad(net(t).sum(), t, create_graph=True)[0]
    if not g.requires_grad:
        return torch.zeros_like(t)
    gg = torch.autograd.grad(g.sum(), t, allow_unused=True)[0]
    return torch.zeros_like(t) if gg is None else gg


assert second(nn.ReLU).eq(0).all()
assert second(nn.Tanh).abs().max() > 1e-3

A = torch.tensor([[3.0, 1.0], [1.0, 2.0]])
b = torch.tensor([1.0, -1.0])
theta = torch.tensor([5.0, -7.0])
g, H = A @ theta - b, A
assert torch.allclose(theta - torch.linalg.solve(H, g), torch.linalg.solve(A, b), atol=1e-5)

p = torch.tensor([0.3, -2.0], requires_grad=True)
adam = torch.optim.Adam([p], betas=(0.9, 0.999))
(p**3).sum().backward()
adam.step()
assert torch.allclose(adam.state[p]["exp_avg_sq"], 0.001 * p.grad**2)
