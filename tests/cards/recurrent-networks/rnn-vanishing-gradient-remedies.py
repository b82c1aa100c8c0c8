import torch

torch.manual_seed(0)
Q, _ = torch.linalg.qr(torch.randn(16, 16, dtype=torch.float64))
v = torch.randn(16, dtype=torch.float64)
w = torch.linalg.matrix_power(Q, 200) @ v
assert torch.allclose(w.norm(), v.norm())

h0 = torch.randn(16, dtype=torch.float64)


def run(h):
    for _ in range(200):
        h = torch.tanh(Q @ h)
    return h


J = torch.autograd.functional.jacobian(run, h0)
assert torch.linalg.matrix_norm(J, 2) < 0.5
