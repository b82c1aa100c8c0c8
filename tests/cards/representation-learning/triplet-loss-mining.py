import itertools

import numpy as np
import torch

P, K = 18, 4
y = torch.arange(P).repeat_interleave(K)
assert len(y) == 72
count = sum(
    int(((y == y[a]).sum() - 1) * (y != y[a]).sum()) for a in range(len(y))
)
assert count == 14688

torch.manual_seed(0)
y = torch.tensor([0, 0, 0, 1, 1, 1, 2, 2, 2])
z = torch.nn.functional.normalize(torch.randn(9, 4), dim=1).requires_grad_()
dist = lambda i, j: (z[i] - z[j]).detach().norm().item()
total = 0.0
for a in range(9):
    worst = max(
        dist(a, p) - dist(a, n) + 0.2
        for p, n in itertools.product(range(9), repeat=2)
        if p != a and y[p] == y[a] and y[n] != y[a]
    )
    total += max(0.0, worst)
loss = batch_hard(z, y)
assert abs(loss.item() - total / 9) < 1e-4
loss.backward()
assert torch.isfinite(z.grad).all() and z.grad.abs().sum() > 0

same = torch.ones(9, 4)
assert abs(batch_hard(same, y).item() - 0.2) < 1e-4
