import torch

z = torch.linspace(-3, 3, 60, requires_grad=True)


def second(f):
    (first,) = torch.autograd.grad(f(z).sum(), z, create_graph=True)
    if not first.requires_grad:
        return torch.zeros_like(z)
    (out,) = torch.autograd.grad(first.sum(), z, allow_unused=True)
    return torch.zeros_like(z) if out is None else out


assert (second(torch.relu) == 0).all()
assert (second(torch.nn.functional.silu).abs() > 1e-4).all()
