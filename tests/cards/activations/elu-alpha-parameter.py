import math

import numpy as np
import torch

F = torch.nn.functional
grid = np.linspace(-12, 12, 2_400_001)
weight = np.exp(-(grid**2) / 2) / math.sqrt(2 * math.pi) * (grid[1] - grid[0])
mean = lambda alpha: (F.elu(torch.from_numpy(grid), alpha).numpy() * weight).sum()
for alpha in (0.3, 1.0, 1.5):
    assert abs(mean(alpha) - (0.399 - 0.238 * alpha)) < 1.5e-3
assert abs(mean(1.673)) < 5e-4
selu_low = F.selu(torch.tensor(-50.0)).item()
selu_scale = F.selu(torch.tensor(1.0)).item()
assert round(-selu_low / selu_scale, 3) == 1.673


def slopes(f):
    z = torch.tensor([-1e-9, 1e-9], dtype=torch.float64, requires_grad=True)
    f(z).sum().backward()
    return z.grad.tolist()


for alpha in (0.3, 1.0, 2.0):
    left, right = slopes(lambda z: F.elu(z, alpha))
    assert abs(left - alpha) < 1e-6 and right == 1
    left, right = slopes(lambda z: F.celu(z, alpha))
    assert abs(left - 1) < 1e-6 and right == 1
    assert abs(F.elu(torch.tensor(-60.0), alpha).item() + alpha) < 1e-6
z = torch.linspace(-4, 4, 81, dtype=torch.float64)
celu = torch.where(z > 0, z, 1.7 * (torch.exp(z / 1.7) - 1))
assert torch.allclose(F.celu(z, 1.7), celu)
assert (F.elu(z, 0.01) - torch.relu(z)).abs().max() < 0.01
assert torch.nn.ELU().alpha == 1.0 and not list(torch.nn.ELU().parameters())
