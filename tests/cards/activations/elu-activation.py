import math

import numpy as np
import torch

grid = np.linspace(-12, 12, 2_400_001)
weight = np.exp(-(grid**2) / 2) / math.sqrt(2 * math.pi) * (grid[1] - grid[0])
elu = torch.nn.functional.elu(torch.from_numpy(grid)).numpy()
assert round((elu * weight).sum(), 3) == 0.161
assert round((np.maximum(grid, 0) * weight).sum(), 3) == 0.399

for alpha in (0.5, 1.0, 2.0):
    z = torch.tensor([-5.0, -1.0, -1e-9, 2.0], dtype=torch.float64, requires_grad=True)
    out = torch.nn.functional.elu(z, alpha)
    assert torch.allclose(out[:2], alpha * (torch.exp(z[:2]) - 1))
    out.sum().backward()
    assert torch.allclose(z.grad[:3], (out + alpha)[:3]) and z.grad[3] == 1
    if alpha == 1:
        assert round(z.grad[0].item(), 4) == 0.0067
        assert abs(z.grad[2].item() - 1) < 1e-6
assert abs(torch.nn.functional.elu(torch.tensor(-50.0), 2.0).item() + 2) < 1e-6
