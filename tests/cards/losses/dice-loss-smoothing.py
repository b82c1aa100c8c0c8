import numpy as np
import torch


def loss(p, y, up, down):
    return 1 - (2 * (p * y).sum() + up) / (p.sum() + y.sum() + down)


empty, miss = torch.zeros(400, dtype=torch.float64), torch.zeros(400, dtype=torch.float64)
assert torch.isnan(loss(empty, empty, 0, 0))
assert loss(empty, empty, 1, 1) == 0
p = torch.full((400,), 0.25, dtype=torch.float64, requires_grad=True)
assert p.sum() == 100
low = loss(p, empty, 0, 1)
assert low == 1 and torch.autograd.grad(low, p)[0].abs().max() == 0

small = empty.clone()
small[:4] = 1
for eps, value in ((1, 0.80), (100, 0.04)):
    assert round(loss(miss, small, eps, eps).item(), 2) == value
for eps, order in ((1, -4), (1e-5, -9)):
    g = torch.autograd.grad(loss(p, empty, eps, eps), p)[0]
    assert torch.allclose(g, torch.tensor(eps / (100 + eps) ** 2, dtype=torch.float64), rtol=1e-6)
    assert round(np.log10(g[0].item())) == order

y = torch.zeros(400, dtype=torch.float64)
y[:50] = 1
q = torch.where(y > 0, 0.9, 1e-4).requires_grad_()
squared = 1 - 2 * (q * y).sum() / ((q**2).sum() + y.sum())
flat = torch.autograd.grad(loss(q, y, 0, 0), q)[0][-1]
faded = torch.autograd.grad(squared, q)[0][-1]
assert flat > 1e-3 and 0 < faded < flat / 1000

assert 256 * 256 == 65_536 and np.finfo(np.float16).max == 65_504
with np.errstate(over="ignore"):
    assert np.isinf(np.ones((256, 256), np.float16).sum(dtype=np.float16))
means = 1 - (0 + 1) / (0 + small.mean() + 1)
assert loss(miss, small, 1, 1) > 0.7 and means < 0.02
