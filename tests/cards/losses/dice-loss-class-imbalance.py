import torch
from torch.nn.functional import binary_cross_entropy as bce

y = torch.zeros(10_000, dtype=torch.float64)
y[:100] = 1


def dice(p, y):
    return 1 - 2 * (p * y).sum() / (p.sum() + y.sum())


p = torch.full_like(y, 0.01)
assert round(bce(p, y).item(), 3) == 0.056 and round(dice(p, y).item(), 2) == 0.99
assert dice(torch.zeros_like(y), y) == 1
few = torch.zeros_like(y)
few[:3] = 1
assert dice(torch.zeros_like(y), few) == 1

z = torch.logit(p).requires_grad_()
g = torch.autograd.grad(bce(z.sigmoid(), y), z)[0]
assert abs(g.sum()) < 1e-9 and g[:100].sum().abs() > 1e-3
g = torch.autograd.grad(dice(z.sigmoid(), y), z)[0]
ratio = -g[:100].sum() / g[100:].sum()
assert 1.9 < ratio < 2.1

torch.manual_seed(0)
p = torch.rand(10_000, dtype=torch.float64, requires_grad=True)
g = torch.autograd.grad(dice(p, y), p)[0]
inter, size = (p * y).sum(), p.sum() + y.sum()
assert torch.allclose(g[:100], -2 * (size - inter) / size**2)
assert torch.allclose(g[100:], 2 * inter / size**2)

right = y.clone()
extra = y.clone()
extra[100:150] = 1
assert dice(right, y) == 0 and dice(extra, y) > 0.15
wider = torch.cat([y, torch.zeros(50_000)])
assert torch.isclose(dice(torch.cat([extra, torch.zeros(50_000)]), wider), dice(extra, y))
