import math

import numpy as np
import torch

F = torch.nn.functional
z = torch.tensor([-4.7, -4.5, -1.0], dtype=torch.float64, requires_grad=True)
F.elu(z).sum().backward()
assert z.grad[0] < 0.01 < z.grad[1]
assert round(math.log(0.01), 1) == -4.6
assert round(z.grad[2].item(), 2) == 0.37
z.grad = None
torch.relu(z).sum().backward()
assert z.grad[2] == 0

grid = np.linspace(-12, 12, 2_400_001)
weight = np.exp(-(grid**2) / 2) / math.sqrt(2 * math.pi) * (grid[1] - grid[0])
assert round((F.elu(torch.from_numpy(grid)).numpy() * weight).sum(), 3) == 0.161
assert round((np.maximum(grid, 0) * weight).sum(), 3) == 0.399

f = lambda t: F.elu(torch.tensor(t, dtype=torch.float64)).item()
h = 1e-4
second = lambda t: (f(t + h) - 2 * f(t) + f(t - h)) / h**2
assert abs(second(-0.001) - 1) < 0.01 and abs(second(0.001)) < 1e-6

far = torch.tensor([-20.0, -40.0])
assert (F.elu(far) + 1).abs().max() < 1e-6
assert F.leaky_relu(far, 0.01).diff().abs().item() > 0.1
