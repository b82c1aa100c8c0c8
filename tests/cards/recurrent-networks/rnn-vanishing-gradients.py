import torch

assert round(torch.full((50,), 0.9).prod().item(), 3) == 0.005

torch.manual_seed(0)
d = torch.float64
W = torch.randn(8, 8, dtype=d)
W = (0.9 * W / torch.linalg.matrix_norm(W, 2)).requires_grad_()
h, hs = torch.zeros(8, dtype=d), []
for t in range(60):
    h = torch.tanh(W @ h + torch.randn(8, dtype=d))
    hs.append(h)
g = torch.autograd.grad(h.sum(), [W, *hs])
norms = [v.norm().item() for v in g[1:]]
for t, v in enumerate(norms):
    assert v <= 0.9 ** (59 - t) * norms[-1] + 1e-15
assert norms[0] < 1e-6 * norms[-1]
assert g[0].norm() > 0.1

big = 1.5 * torch.eye(8, dtype=d)


def run(s):
    for _ in range(60):
        s = torch.tanh(big @ s)
    return s


J = torch.autograd.functional.jacobian(run, torch.ones(8, dtype=d))
assert torch.linalg.matrix_norm(J, 2) < 1e-3

a = torch.randn(4, 4, dtype=d)
b = torch.randn(4, 4, dtype=d)
full = torch.autograd.functional.jacobian(
    lambda s: torch.tanh(b @ torch.tanh(a @ s)), torch.ones(4, dtype=d))
m = torch.tanh(a @ torch.ones(4, dtype=d))
Ja = torch.diag(1 - m**2) @ a
Jb = torch.diag(1 - torch.tanh(b @ m) ** 2) @ b
assert torch.allclose(full, Jb @ Ja)
assert not torch.allclose(full, Ja @ Jb)
