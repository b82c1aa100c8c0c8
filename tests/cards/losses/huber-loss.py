import torch
from torch.nn.functional import huber_loss, l1_loss, mse_loss, smooth_l1_loss

torch.manual_seed(0)
r = 3 * torch.randn(1000, dtype=torch.float64)
zero = torch.zeros_like(r)


def card(r, d):
    return torch.where(r.abs() <= d, r**2 / 2, d * (r.abs() - d / 2))


for d in (0.5, 1.0, 2.5):
    assert torch.allclose(huber_loss(r, zero, reduction="none", delta=d), card(r, d))
    assert torch.allclose(smooth_l1_loss(r, zero, beta=d) * d, card(r, d).mean())
    e = torch.tensor([d - 1e-9, d + 1e-9], dtype=torch.float64, requires_grad=True)
    huber_loss(e, torch.zeros_like(e), reduction="sum", delta=d).backward()
    assert torch.allclose(e.grad, torch.full_like(e, d))
    assert abs(card(e, d)[0].item() - d * d / 2) < 1e-8
assert torch.allclose(huber_loss(r, zero, delta=1e6), mse_loss(r, zero) / 2)
assert torch.allclose(huber_loss(r, zero, delta=1e-7) / 1e-7, l1_loss(r, zero))
big = torch.tensor(20.0, dtype=torch.float64)
assert abs(torch.log(torch.cosh(big)).item() - (20 - 0.6931)) < 1e-3
