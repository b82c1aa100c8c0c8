import torch

a = torch.full((100,), 0.99, dtype=torch.float64).prod().item()
b = torch.full((100,), 0.5, dtype=torch.float64).prod().item()
assert round(a, 2) == 0.37
assert f"{b:.0e}" == "8e-31"

torch.manual_seed(0)
f = torch.rand(6, 3, dtype=torch.float64)
w = torch.randn(6, 3, dtype=torch.float64)
c0 = torch.randn(3, dtype=torch.float64)


def run(c):
    for k in range(6):
        c = f[k] * c + w[k]
    return c


J = torch.autograd.functional.jacobian(run, c0)
assert torch.allclose(J, torch.diag(f.prod(0)))
