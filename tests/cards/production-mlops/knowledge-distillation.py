import warnings

import torch
import torch.nn.functional as F

g = torch.Generator().manual_seed(0)
K = 10
z = torch.randn(8, K, generator=g, dtype=torch.float64, requires_grad=True)
u = torch.randn(8, K, generator=g, dtype=torch.float64, requires_grad=True)
y = torch.randint(0, K, (8,), generator=g)
T, lam = 4.0, 0.3

p1 = torch.log_softmax(z, 1)
hard = -p1[torch.arange(8), y].mean()
r, p = torch.softmax(u / T, 1), torch.softmax(z / T, 1)
soft = (r * (r.log() - p.log())).sum(1).mean()
loss = kd_loss(z, u, y, T, lam)
assert torch.allclose(loss, (1 - lam) * hard + lam * T**2 * soft)
loss.backward()
assert u.grad is None and z.grad is not None


def soft_norm(T):
    q = z.detach().clone().requires_grad_()
    kl = kd_loss(q, u, y, T, 1.0) / T**2
    return torch.autograd.grad(kl, q)[0].norm()


assert abs(soft_norm(50.0) / soft_norm(100.0) - 4) < 0.1

args = torch.log_softmax(z / T, 1), r
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    mean = F.kl_div(*args, reduction="mean").item()
assert abs(F.kl_div(*args, reduction="batchmean").item() / mean - K) < 1e-9
