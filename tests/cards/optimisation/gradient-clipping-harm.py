import numpy as np
import torch

g, p = np.array([-1.0, 5.0]), np.array([0.8, 0.2])
assert np.isclose(p @ g, 0.2)
assert np.isclose(p @ (g * np.minimum(1, 1 / np.abs(g))), -0.6)

a, b = (torch.nn.Parameter(torch.zeros(3)) for _ in range(2))
a.grad = torch.tensor([1.0, float("nan"), 0.0])
b.grad = torch.ones(3)
torch.nn.utils.clip_grad_norm_([a, b], 1.0)
assert a.grad.isnan().all() and b.grad.isnan().all()

g, scale = torch.tensor([3.0, 4.0]), 1024.0
w = torch.nn.Parameter(torch.zeros(2))
w.grad = g * scale
torch.nn.utils.clip_grad_norm_([w], 1.0)
assert np.isclose(w.grad.norm().item() / scale, 1 / scale, rtol=1e-4)
