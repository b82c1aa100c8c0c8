import numpy as np
import torch


def slope(z, dtype=torch.double):
    z = torch.as_tensor(z, dtype=dtype).clone().requires_grad_()
    torch.tanh(z).sum().backward()
    return z.grad


assert slope(0.0) == 1
assert round(slope(3.0).item(), 2) == round(slope(-3.0).item(), 2) == 0.01
assert round(slope(np.arctanh(0.97)).item(), 3) == 0.059
assert round(slope(np.arctanh(0.99)).item(), 2) == 0.02

z = torch.linspace(-6, 6, 12001, dtype=torch.double)
bigger = slope(z) > torch.sigmoid(z) * (1 - torch.sigmoid(z))
assert round(z[bigger].max().item(), 2) == 1.66

for dtype, start in ((torch.bfloat16, 3.5), (torch.float32, 9.0)):
    grid = torch.linspace(0, 12, 120001).to(dtype)
    ones = torch.tanh(grid) == 1
    assert abs(grid[ones].min().item() - start) < 0.05
    assert torch.all(slope(grid[ones], dtype) == 0)
    assert torch.all(slope(grid[grid < start - 0.2], dtype) > 0)

nodes, weights = np.polynomial.hermite_e.hermegauss(100)
rms = float((weights * slope(nodes).numpy() ** 2).sum() / weights.sum()) ** 0.5
assert round(rms, 2) == 0.68
assert round(rms**10, 2) == round(0.68**10, 2) == 0.02
