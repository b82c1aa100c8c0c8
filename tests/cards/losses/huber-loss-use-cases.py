import torch
from torch.nn.functional import huber_loss, smooth_l1_loss

torch.manual_seed(0)
r = (3 * torch.randn(500, dtype=torch.float64)).requires_grad_()
zero = torch.zeros(500, dtype=torch.float64)
for d in (0.3, 1.0, 2.0):
    assert torch.allclose(smooth_l1_loss(r, zero, beta=d), huber_loss(r, zero, delta=d) / d)
huber_loss(r, zero, reduction="sum", delta=1.0).backward()
assert torch.allclose(r.grad, r.detach().clamp(-1, 1))

far = torch.tensor(10.0, dtype=torch.float64)
bend = torch.autograd.functional.hessian
pseudo = bend(lambda e: (1 + e**2).sqrt() - 1, far).item()
log_cosh = bend(lambda e: torch.log(torch.cosh(e)), far).item()
assert 0 <= log_cosh < 1e-6 < 1e-4 < pseudo
