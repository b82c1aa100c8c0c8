import torch

z = torch.linspace(-8, 8, 1601, dtype=torch.float64, requires_grad=True)


def slope(f, at=None):
    v = z if at is None else torch.tensor(at, dtype=torch.float64, requires_grad=True)
    return torch.autograd.grad(f(v).sum(), v)[0]


assert abs(slope(torch.sigmoid).max().item() - 0.25) < 1e-9
assert slope(torch.sigmoid).max().item() ** 10 < 1e-6
assert abs(slope(torch.tanh).max().item() - 1) < 1e-9
assert round(slope(torch.tanh, 2.0).item(), 2) == 0.07
assert set(slope(torch.relu).tolist()) == {0.0, 1.0}

torch.manual_seed(0)
W = torch.randn(5, 5, dtype=torch.float64)
u = torch.randn(5, dtype=torch.float64)
h0 = torch.randn(5, dtype=torch.float64)
J = torch.autograd.functional.jacobian(lambda h: torch.tanh(W @ h + u), h0)
D = torch.diag(1 - torch.tanh(W @ h0 + u) ** 2)
assert torch.allclose(J, D @ W)
assert torch.linalg.matrix_norm(J, 2) <= torch.linalg.matrix_norm(W, 2)


def relu_norm(rho):
    h = torch.ones(5, dtype=torch.float64, requires_grad=True)
    g = h
    for _ in range(100):
        g = torch.relu(rho * g)
    return torch.autograd.grad(g.sum(), h)[0].norm().item()


assert relu_norm(0.9) < 1e-3 and relu_norm(1.1) > 1e4
