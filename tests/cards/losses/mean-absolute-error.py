import numpy as np
import torch

t = torch.zeros(1, requires_grad=True)
torch.nn.L1Loss()(t, torch.zeros(1)).backward()
assert t.grad.item() == 0

y = np.array([0.0] * 6 + [10.0] * 4)
grid = np.linspace(-1, 11, 12001)
mae = np.abs(y[:, None] - grid).mean(0)
mse = ((y[:, None] - grid) ** 2).mean(0)
assert abs(grid[mae.argmin()]) < 2e-3 and abs(grid[mse.argmin()] - 4) < 2e-3

rng = np.random.default_rng(0)
for _ in range(100):
    e = rng.standard_cauchy(20)
    assert np.abs(e).mean() < np.sqrt((e**2).mean())
same = np.array([3.0, -3, 3])
assert np.isclose(np.abs(same).mean(), np.sqrt((same**2).mean()))
