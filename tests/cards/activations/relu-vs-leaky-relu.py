import numpy as np
import torch

z = torch.tensor([-3.0, -0.2, 2.0], requires_grad=True)
leaky = torch.nn.LeakyReLU()
leaky(z).sum().backward()
assert torch.allclose(z.grad, torch.tensor([0.01, 0.01, 1.0]))
assert torch.allclose(leaky(z), z.clamp(min=0) + 0.01 * z.clamp(max=0))
assert torch.equal(torch.nn.LeakyReLU(1.0)(z), z)
assert torch.equal(torch.nn.LeakyReLU(0.0)(z), torch.relu(z))

grid = np.linspace(-12, 12, 2_400_001)
pdf = np.exp(-(grid**2) / 2) / np.sqrt(2 * np.pi)
mean = lambda v: (v * pdf).sum() * (grid[1] - grid[0])
assert round(mean(np.where(grid > 0, grid, 0)), 3) == 0.399
assert round(mean(np.where(grid > 0, grid, 0.01 * grid)), 3) == 0.395
