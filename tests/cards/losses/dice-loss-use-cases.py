import torch

torch.manual_seed(0)
p = torch.rand(1000, requires_grad=True)
y = torch.zeros(1000)
eps = 1e-5
dice = 1 - (2 * (p * y).sum() + eps) / (p.sum() + y.sum() + eps)
assert torch.autograd.grad(dice, p)[0].abs().max() < 1e-9
bce = torch.nn.functional.binary_cross_entropy(p, y)
assert torch.autograd.grad(bce, p)[0].min() > 9e-4

i = torch.linspace(0, 1, 101)
assert (torch.diff(2 * i / (1 + i)) > 0).all()

# 200 sure object pixels and 100 doubtful ones: where the expected loss is least
for q, want in ((0.7, 1.0), (0.3, 0.0)):
    hits = torch.binomial(torch.full((2000,), 100.0), torch.tensor(q))
    grid = torch.linspace(0.01, 0.99, 99)
    dice = 2 * (200 + grid[:, None] * hits) / (200 + 100 * grid[:, None] + 200 + hits)
    assert abs(grid[dice.mean(1).argmax()] - want) < 0.02
    ce = -(q * grid.log() + (1 - q) * (1 - grid).log())
    assert abs(grid[ce.argmin()] - q) < 0.02
