import torch
from torch import nn

b, k, G = 4, 8, 4
B = b * k * G
assert B == 128 and 51_200 / B == 400 and 51_200 / (b * G) == 3200

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(6, 5), nn.Tanh(), nn.Linear(5, 2)).double()
X, y = torch.randn(B, 6).double(), torch.randn(B, 2).double()


def grad(loss):
    return torch.cat([g.flatten() for g in torch.autograd.grad(loss, list(net.parameters()))])


whole = grad(((net(X) - y) ** 2).mean())
parts = [grad(((net(u) - v) ** 2).mean()) for u, v in zip(X.split(b), y.split(b), strict=True)]
assert len(parts) == k * G
assert torch.allclose(sum(parts) / (k * G), whole, atol=1e-14)

draws = torch.randn(5000, B)
ratio = draws[:, : b * G].mean(1).var() / draws.mean(1).var()
assert abs(ratio - k) < 0.6

# In-batch negatives: columns of the score matrix apart from the positive.
scores = net(X[:b]) @ net(X[:b]).T
assert scores.shape[1] - 1 == b - 1
nce = lambda u, v: nn.functional.cross_entropy(u @ v.T, torch.arange(len(u)))
Z = X + 0.1 * y.repeat(1, 3)
one = grad(nce(net(X), net(Z)))
split = sum(grad(nce(net(u), net(v))) for u, v in zip(X.split(b), Z.split(b), strict=True))
assert (split / (k * G) - one).norm() / one.norm() > 0.05

clipped = sum(p * min(1.0, 0.1 / p.norm().item()) for p in parts) / (k * G)
assert (clipped - whole * min(1.0, 0.1 / whole.norm().item())).norm() > 1e-3
