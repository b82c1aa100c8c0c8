import torch

z = torch.linspace(-6, 6, 1201, dtype=torch.float64)
hard = (z + 3).clamp(0, 6) / 6
assert torch.allclose(hard, torch.nn.functional.hardsigmoid(z))
assert torch.allclose(1 / (1 + torch.exp(-z)), torch.sigmoid(z))
assert float((hard - torch.sigmoid(z)).abs().max()) < 0.07
assert float(torch.nn.functional.hardswish(torch.tensor(100.0))) == 100
