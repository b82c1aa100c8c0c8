import numpy as np
import torch
from torch.nn import functional as F

for m in (0.5, 3.0):
    d = torch.tensor([0.9, 1.0], requires_grad=True)
    F.relu(d[0] - d[1] + m).backward()
    assert d.grad.tolist() == [1.0, -1.0]
d = torch.tensor([0.9, 1.0], requires_grad=True)
F.relu(d[0] - d[1] + 0.05).backward()
assert d.grad.tolist() == [0.0, 0.0]

point = torch.ones(8, 3)
for m in (0.2, 1.5):
    assert abs(F.triplet_margin_loss(point, point, point, margin=m).item() - m) < 1e-6
equal = torch.cdist(point, point)
assert F.relu(equal - equal.T + 0.0).max() == 0

rng = np.random.default_rng(0)
a, p, n = (v / np.linalg.norm(v, axis=1, keepdims=True) for v in rng.normal(size=(3, 5000, 2)))
plus, minus = np.linalg.norm(a - p, axis=1), np.linalg.norm(a - n, axis=1)
assert max(plus.max(), minus.max()) <= 2 and plus.max() > 1.99
share = [(plus - minus + m > 0).mean() for m in (0.0, 0.2, 1.0, 1.9, 2.01)]
assert share == sorted(share) and share[-1] == 1 and share[-2] < 1
cosine = lambda u, v: (u * v).sum(1)
cosine_gap = cosine(a, p) - cosine(a, n)
satisfied = minus**2 - plus**2 > 0.2
assert (satisfied == (cosine_gap > 0.1)).all() and 0.1 < satisfied.mean() < 0.9

x = torch.linspace(-3, 3, 13, requires_grad=True)
F.softplus(x).sum().backward()
assert (x.grad > 0).all() and (x.grad.diff() > 0).all()
