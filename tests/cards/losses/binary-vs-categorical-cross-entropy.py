import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
z = rng.normal(size=(50, 2)) * 3
softmax = np.exp(z) / np.exp(z).sum(1, keepdims=True)
assert np.allclose(softmax[:, 0], 1 / (1 + np.exp(z[:, 1] - z[:, 0])))

p = rng.dirichlet(np.ones(4) * 0.2, 10_000)
assert ((p > 0.5).sum(1) <= 1).all()

N, K = 3, 7
z = torch.randn(N, K, generator=torch.Generator().manual_seed(0), requires_grad=True)
y = torch.zeros(N, K)
y[0, [1, 2]] = 1
q = 1 / (1 + torch.exp(-z))
by_hand = -(y * q.log() + (1 - y) * (1 - q).log())
mean = nn.BCEWithLogitsLoss()(z, y)
assert torch.allclose(mean, by_hand.mean())
g_mean = torch.autograd.grad(mean, z)[0]
g_sum = torch.autograd.grad(by_hand.sum(1).mean(), z)[0]
assert torch.allclose(g_sum, K * g_mean)
assert torch.allclose(g_mean * N * K, q - y, atol=1e-6)

c = torch.tensor([1, 0, 6])
p = z.exp() / z.exp().sum(1, keepdim=True)
assert torch.allclose(nn.CrossEntropyLoss()(z, c), -p[range(N), c].log().mean())
