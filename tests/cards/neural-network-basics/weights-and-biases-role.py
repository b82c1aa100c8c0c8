import math

import numpy as np
import torch

rng = np.random.default_rng(0)
w, b = rng.normal(size=3), 1.3
foot = -b * w / (w @ w)
assert abs(w @ foot + b) < 1e-12
for _ in range(200):
    p = rng.normal(size=3) * 3
    p -= (w @ p + b) / (w @ w) * w
    assert np.linalg.norm(p) >= np.linalg.norm(foot) - 1e-12
assert math.isclose(np.linalg.norm(foot), abs(b) / np.linalg.norm(w))

dirs = rng.normal(size=(2000, 3))
dirs /= np.linalg.norm(dirs, axis=1, keepdims=True)
assert (dirs @ w).max() <= w @ (w / np.linalg.norm(w))

W = torch.tensor(w, requires_grad=True)
B = torch.tensor(b, dtype=torch.float64, requires_grad=True)
for x in (torch.randn(3, dtype=torch.float64), torch.zeros(3, dtype=torch.float64)):
    W.grad = B.grad = None
    z = W @ x + B
    z.retain_grad()
    (torch.sigmoid(z) - 0.2).pow(2).backward()
    assert torch.allclose(W.grad, z.grad * x) and torch.isclose(B.grad, z.grad)
assert (W.grad == 0).all() and B.grad.abs() > 1e-3

layer = torch.nn.Linear(9, 5)
assert layer.weight.numel() == 9 * 5 and layer.bias.numel() == 5
sig = lambda t: 1 / (1 + math.exp(-t))
assert round(sig(0.5), 2) == 0.62 and round(sig(5), 2) == 0.99
p = rng.normal(size=(500, 3))
assert ((p @ w + b > 0) == (10 * p @ w + 10 * b > 0)).all()

y = rng.random(1000) < 0.3
grid = np.linspace(-4, 4, 8001)
q = 1 / (1 + np.exp(-grid))
ce = -(y.mean() * np.log(q) + (1 - y.mean()) * np.log(1 - q))
assert abs(grid[ce.argmin()] - math.log(y.mean() / (1 - y.mean()))) < 2e-3
t = rng.normal(size=1000) + 2
mse = [((t - c) ** 2).mean() for c in grid]
assert abs(grid[int(np.argmin(mse))] - t.mean()) < 2e-3
