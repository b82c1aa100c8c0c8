import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
z = torch.randn(1, 4, requires_grad=True)
a = torch.tensor([0.5, 3.0, 1.0, 2.0])
y = torch.tensor([1])
g = torch.autograd.grad(nn.CrossEntropyLoss(weight=a, reduction="sum")(z, y), z)[0]
assert torch.allclose(g, 3 * (z.softmax(1) - torch.eye(4)[1]), atol=1e-6)

assert round(np.log(9), 2) == 2.20
q = 0.1
grid = np.linspace(1e-4, 1 - 1e-4, 99_999)
best = grid[np.argmin(-9 * q * np.log(grid) - (1 - q) * np.log(1 - grid))]
assert abs(best - 0.5) < 1e-3
assert np.isclose(np.log(best / (1 - best)) - np.log(q / (1 - q)), np.log(9), atol=1e-3)

w = np.r_[99.0, np.ones(99)]
assert 3.9 < w.sum() ** 2 / (w**2).sum() < 4.1

mean = nn.CrossEntropyLoss(weight=torch.tensor([1.0, 9.0]))
plain = nn.CrossEntropyLoss()
x = torch.randn(5, 2)
assert torch.isclose(mean(x[:1], torch.tensor([1])), plain(x[:1], torch.tensor([1])))
ones = torch.ones(5, dtype=int)
assert torch.isclose(mean(x, ones), plain(x, ones))
mixed = torch.tensor([0, 1, 0, 1, 1])
assert not torch.isclose(mean(x, mixed), plain(x, mixed))

steps = []
for scale in (1.0, 100.0):
    p = torch.ones(3, requires_grad=True)
    opt = torch.optim.Adam([p], lr=0.1)
    for _ in range(5):
        opt.zero_grad()
        (scale * (p * torch.tensor([1.0, 2.0, 3.0])).pow(2).sum()).backward()
        opt.step()
    steps.append(p.detach())
assert torch.allclose(*steps, atol=1e-5)
