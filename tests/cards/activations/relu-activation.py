import numpy as np
import torch

f = lambda z: torch.relu(torch.tensor(float(z))).item()
assert f(1) + f(-1) == 1 and f(1 - 1) == 0

z = torch.tensor([-2.0, 0.0, 3.0], requires_grad=True)
torch.relu(z).sum().backward()
assert z.grad.tolist() == [0, 0, 1]

draws = np.random.default_rng(0).normal(size=200_000)
assert abs((np.maximum(draws, 0) == 0).mean() - 0.5) < 0.01
c = 3.7
assert np.allclose(np.maximum(c * draws, 0), c * np.maximum(draws, 0))
