import numpy as np
import torch
from torch import nn

z = np.linspace(-12, 12, 200_001)
density = np.exp(-(z**2) / 2)
density /= density.sum()
x = np.maximum(z, 0)


def variance(values, weights):
    mean = (values * weights).sum()
    return ((values - mean) ** 2 * weights).sum()


p = 0.5
kept = x / (1 - p)
values = np.concatenate([np.zeros_like(kept), kept])
weights = np.concatenate([p * density, (1 - p) * density])
assert abs((values * weights).sum() - (x * density).sum()) < 1e-9
assert round(variance(x, density), 2) == 0.34
assert round(variance(values, weights), 2) == 0.84
assert round(variance(values, weights) / variance(x, density), 1) == 2.5

rng = np.random.default_rng(0)
for q in (0.1, 0.3, 0.7):
    for shift in (0.0, 1.5):
        v = rng.normal(shift, 1.2, 200_000)
        d = v * (rng.random(v.size) >= q) / (1 - q)
        predicted = (v.var() + q * v.mean() ** 2) / (1 - q)
        assert abs(d.var() / predicted - 1) < 0.02
        assert d.var() > v.var()

torch.manual_seed(0)
net = nn.Sequential(nn.Dropout(0.5), nn.Linear(64, 32), nn.BatchNorm1d(32, momentum=None))
for _ in range(60):
    net(torch.relu(torch.randn(256, 64)))
net.eval()
assert net(torch.relu(torch.randn(2048, 64))).var(0).mean() < 0.6

bn = net[2]
bn.reset_running_stats()
bn.train()
for _ in range(60):
    net(torch.relu(torch.randn(256, 64)))
bn.eval()
assert 0.95 < net(torch.relu(torch.randn(2048, 64))).var(0).mean() < 1.05
