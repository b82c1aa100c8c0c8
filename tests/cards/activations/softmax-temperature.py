import torch

z = torch.tensor([2.0, 1.0, 0.0], dtype=torch.double)


def at(tau):
    return torch.exp(z / tau) / torch.exp(z / tau).sum()


assert [round(at(t)[0].item(), 2) for t in (0.5, 1, 2)] == [0.87, 0.67, 0.51]
assert torch.allclose(torch.softmax(z / 0.01, 0), torch.tensor([1.0, 0, 0], dtype=torch.double))
assert torch.allclose(at(1e6), torch.full((3,), 1 / 3, dtype=torch.double), atol=1e-5)
for tau in (0.3, 1, 5):
    p = at(tau)
    assert torch.isclose(p[0] / p[2], torch.exp((z[0] - z[2]) / tau))
    assert p.argsort().tolist() == z.argsort().tolist()


def soft_loss_gradient(tau):
    student = torch.tensor([0.3, -0.2, 0.5], dtype=torch.double, requires_grad=True)
    teacher = torch.softmax(z / tau, 0)
    (-(teacher * torch.log_softmax(student / tau, 0)).sum()).backward()
    return student.grad.norm().item()


ratio = soft_loss_gradient(50) / soft_loss_gradient(100)
assert abs(ratio - 4) < 0.1

similar = torch.tensor([0.9, 0.5, 0.1], dtype=torch.double)
share = lambda tau: torch.softmax(similar / tau, 0)[0].item()
assert share(0.07) > share(0.5) > share(1)
