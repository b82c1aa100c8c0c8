import numpy as np
import torch
from torch import nn

net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
assert sum(p.numel() for p in net.parameters()) == 101770
widths = [784, 128, 10]
assert sum((a + 1) * b for a, b in zip(widths, widths[1:])) == 101770

X = np.array([(0, 0), (0, 1), (1, 0), (1, 1)])
H = np.maximum(X @ np.array([[1, 1], [1, 1]]) + [0, -1], 0)
assert (H @ [1, -2] == [0, 1, 1, 0]).all()

torch.manual_seed(0)
x = torch.randn(3, dtype=torch.float64)
h = 1e-6
step = lambda t: float(t > 0)
assert (step(0.3 + h) - step(0.3 - h)) / (2 * h) == 0
W = torch.randn(4, 3, dtype=torch.float64, requires_grad=True)
torch.tanh(W @ x).sum().backward()
assert W.grad.abs().min() > 0
