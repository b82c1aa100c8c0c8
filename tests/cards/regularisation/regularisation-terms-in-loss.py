import torch

torch.manual_seed(0)
n, d, lam = 40, 6, 0.3
X = torch.randn(n, d, dtype=torch.float64)
y = X @ torch.randn(d, dtype=torch.float64) + torch.randn(n, dtype=torch.float64)
w = torch.randn(d, dtype=torch.float64, requires_grad=True)

data = ((X @ w - y) ** 2).mean()
penalties = [(0.3, w.abs().sum()), (0.1, (w**2).sum() / 2)]
(whole,) = torch.autograd.grad(data + sum(c * p for c, p in penalties), w, retain_graph=True)
(plain,) = torch.autograd.grad(data, w)
assert torch.allclose(whole, plain + 0.3 * w.detach().sign() + 0.1 * w.detach())


def minimum(mean, lam):
    """Ridge with the loss as a mean or as a sum of half squares."""
    scale = n if mean else 1
    return torch.linalg.solve(X.T @ X / scale + lam * torch.eye(d), X.T @ y / scale)


minimum_mean = minimum(True, lam)
assert torch.allclose(minimum(False, lam * n), minimum_mean)
assert minimum(False, lam).norm() > minimum_mean.norm()
# At the optimum the two gradients are in balance.
assert torch.allclose(X.T @ (X @ minimum_mean - y) / n, -lam * minimum_mean)

# MAP: the mode of likelihood times prior on a grid.
grid = torch.linspace(-3, 3, 60_001, dtype=torch.float64)
x1 = X[:, 0]
nll = ((x1[:, None] * grid - y[:, None]) ** 2).sum(0) / 2
posterior = torch.softmax(-nll, 0) * torch.exp(-5 * grid**2 / 2)
ridge = (x1 @ y) / (x1 @ x1 + 5)
assert abs(grid[posterior.argmax()] - ridge) < 2e-4
