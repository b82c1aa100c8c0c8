import torch

torch.manual_seed(0)
lam = 0.3
e = torch.randn(4, 6, dtype=torch.float64, requires_grad=True)
target = torch.rand(4, 6, dtype=torch.float64)
target /= target.sum(-1, keepdim=True)
alpha = e.softmax(-1)
loss = -lam * (target * alpha.log()).sum()
loss.backward()
assert torch.allclose(e.grad, lam * (alpha - target).detach())
