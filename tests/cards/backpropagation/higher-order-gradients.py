import torch

h = 1e-3
f = lambda x: x**3
assert d1.item() == 12 and d2.item() == 12 and d3.item() == 6
assert abs((f(2 + h) - f(2 - h)) / (2 * h) - 12) < 1e-5
assert abs((f(2 + h) - 2 * f(2) + f(2 - h)) / h**2 - 12) < 1e-5

x = torch.tensor(2.0, requires_grad=True)
y = x**3
y.backward(retain_graph=True)
assert x.grad == 12
y.backward()
assert x.grad == 24

torch.manual_seed(0)
L = lambda t: torch.sin(t[0] * t[1]) + t[2] ** 2 * t[0]
t = torch.tensor([0.4, -0.9, 1.3], dtype=torch.float64)
g, H = torch.func.grad(L)(t), torch.func.hessian(L)(t)
assert torch.allclose(H, H.T) and H.numel() == t.numel() ** 2
D = torch.tensor([0.3, 0.2, -0.5], dtype=torch.float64)
left = [abs(L(t + s * D) - (L(t) + s * g @ D + s**2 * D @ H @ D / 2)) for s in (1e-2, 5e-3)]
assert 7 < left[0] / left[1] < 9

third = torch.func.jacfwd(torch.func.hessian(L))(t)
assert third.numel() == 3**3

z = torch.tensor([1.5, -0.5], requires_grad=True)
g = torch.autograd.grad(torch.relu(z).pow(1).sum(), z, create_graph=True)[0]
second = torch.autograd.grad(g.sum(), z, allow_unused=True)[0] if g.requires_grad else None
assert second is None or second.eq(0).all()
