import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 3)).double()
X = torch.randn(10, 5, dtype=torch.float64)
alone = torch.stack([net(row) for row in X])
assert torch.allclose(net(X), alone)
A = X.numpy()
for l, (W, b) in enumerate(((net[0].weight, net[0].bias), (net[2].weight, net[2].bias))):
    A = A @ W.detach().numpy().T + b.detach().numpy()
    A = np.maximum(A, 0) if l == 0 else A
    assert A.shape == (10, W.shape[0])
assert np.allclose(A, net(X).detach().numpy())

seq = torch.randn(2, 7, 5, dtype=torch.float64)
assert torch.allclose(net(seq), net(seq.reshape(14, 5)).reshape(2, 7, 3))

bn = nn.BatchNorm1d(5).double()
assert not torch.allclose(bn(X)[:4], bn(X[:4]))
bn.eval()
assert torch.allclose(bn(X)[:4], bn(X[:4]))

y = torch.randint(3, (10,))
losses = nn.functional.cross_entropy(net(X), y, reduction='none')
parts = losses.split(4)
assert [len(p) for p in parts] == [4, 4, 2]
exact = losses.mean()
assert torch.isclose(sum(p.sum() for p in parts) / 10, exact)
assert not torch.isclose(sum(p.mean() for p in parts) / 3, exact, rtol=1e-4)


def grad_norm(reduction, copies):
    net.zero_grad()
    out = net(X.repeat(copies, 1))
    nn.functional.cross_entropy(out, y.repeat(copies), reduction=reduction).backward()
    return net[0].weight.grad.norm()


assert torch.isclose(grad_norm('mean', 1), grad_norm('mean', 4))
assert torch.isclose(4 * grad_norm('sum', 1), grad_norm('sum', 4))
with torch.inference_mode():
    assert net(X).grad_fn is None

q = torch.randn(1, 1, 6, 4, dtype=torch.float64)
padded = torch.cat([q, torch.randn(1, 1, 3, 4, dtype=torch.float64)], dim=2)
mask = torch.arange(9) < 6
attend = nn.functional.scaled_dot_product_attention
assert torch.allclose(attend(q, padded, padded, attn_mask=mask[None].expand(6, 9)), attend(q, q, q))
