import math

import numpy as np
import torch

rng = np.random.default_rng(0)
eta, lam = 0.1, 5e-4
w, steps = 1.0, 0
while w > 0.5:
    w *= 1 - eta * lam
    steps += 1
assert steps == 13_863

# SGD of PyTorch: the rule of the card.
p = torch.nn.Parameter(torch.tensor([2.0, -1.0], dtype=torch.float64))
before, g = p.detach().clone(), torch.tensor([0.3, 0.7], dtype=torch.float64)
p.grad = g.clone()
torch.optim.SGD([p], lr=0.1, weight_decay=0.2).step()
assert torch.allclose(p.detach(), (1 - 0.1 * 0.2) * before - 0.1 * g)

# Quadratic loss: along each axis the limit is h / (h + lambda) of the minimum.
A = rng.normal(size=(3, 3))
H = A @ A.T + 0.1 * np.eye(3)
best, lam = rng.normal(size=3), 0.5
theta = np.zeros(3)
for _ in range(20_000):
    theta = (1 - 0.05 * lam) * theta - 0.05 * H @ (theta - best)
h, Q = np.linalg.eigh(H)
assert np.allclose(Q.T @ theta, h / (h + lam) * (Q.T @ best))
kept = h / (h + lam)
assert list(kept) == sorted(kept)

# Before BatchNorm the scale of the weights is not seen, the gradient is.
x = torch.randn(64, 5, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
target = torch.randn(64, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
w = torch.tensor([1.0, -2, 0.5, 0.3, 1], dtype=torch.float64, requires_grad=True)


def run(scale):
    v = (scale * w).detach().requires_grad_()
    z = x @ v
    out = (z - z.mean()) / z.std(unbiased=False)
    ((out - target) ** 2).mean().backward()
    return out.detach(), v.grad


(out, grad), (shrunk, grad_shrunk) = run(1.0), run(0.5)
assert torch.allclose(out, shrunk) and torch.allclose(grad_shrunk, 2 * grad)
# So the relative step eta |g| / |w| grows as 1 / |w|^2.
norm = w.detach().norm()
ratio = (grad_shrunk.norm() / (0.5 * norm)) / (grad.norm() / norm)
assert math.isclose(ratio.item(), 4, rel_tol=1e-9)
