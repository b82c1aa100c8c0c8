import math
import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
rng = np.random.default_rng(0)
x = rng.normal(size=500_000)


def s(z):
    return 1 / (1 + np.exp(-z))


def linear_share(gamma):
    return np.corrcoef(x, s(gamma * x))[0, 1] ** 2


assert round(100 * linear_share(1)) == 98
assert round(100 * linear_share(4)) == 84
beyond = math.erfc(1 / math.sqrt(2))
assert abs(beyond - 1 / 3) < 0.02
assert abs((np.abs(4 * x) > 4).mean() - beyond) < 0.003
assert s(4) * (1 - s(4)) < 0.02
assert abs(s(0.3) - (0.5 + 0.3 / 4)) < 1e-3

flat = torch.full((64, 1), 0.999) + 1e-5 * torch.randn(64, 1)
assert nn.BatchNorm1d(1)(flat).std() / flat.std() > 300

bn = nn.BatchNorm1d(1)
nn.init.constant_(bn.bias, -0.7)
for positives in (1, 50):
    logit = torch.randn(64, 1)
    logit[:positives] += 5
    assert abs(bn(logit).mean().item() + 0.7) < 1e-4

prob = nn.BatchNorm1d(1)(torch.sigmoid(torch.randn(64, 1)))
assert prob.min() < 0 and prob.max() > 1
assert torch.isnan(torch.log(prob)).any()
try:
    nn.BCELoss()(prob, torch.ones(64, 1))
    raise SystemExit("BCELoss accepted values outside [0, 1]")
except RuntimeError:
    pass
