import numpy as np
import torch
from torch import nn

for p, loss in ((0.9, 0.11), (0.5, 0.69), (0.01, 4.61)):
    assert round(-np.log(p), 2) == loss
assert round(np.log(10), 2) == 2.30

rng = np.random.default_rng(0)
z, c, h = rng.normal(size=5), 3, 1e-6


def loss(z):
    return np.log(np.exp(z).sum()) - z[c]


p = np.exp(z) / np.exp(z).sum()
slope = [(loss(z + h * e) - loss(z - h * e)) / (2 * h) for e in np.eye(5)]
assert np.allclose(slope, p - np.eye(5)[c], atol=1e-7)

z = torch.tensor([12.0, 0, 0], requires_grad=True)
y = torch.tensor([0.0, 1, 0])
mse = torch.autograd.grad(((z.softmax(0) - y) ** 2).sum(), z)[0]
ce = torch.autograd.grad(-z.log_softmax(0)[1], z)[0]
assert mse.abs().max() < 1e-4 and ce.abs().max() > 0.99

sure = torch.eye(10)
twice = nn.CrossEntropyLoss()(sure, torch.arange(10))
assert round(twice.item(), 2) == 1.46
random = torch.rand(500, 10).pow(8)
random = random / random.sum(1, keepdim=True)
assert nn.CrossEntropyLoss(reduction="none")(random, torch.zeros(500, dtype=int)).min() > 1.461
