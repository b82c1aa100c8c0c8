import math

import numpy as np
import torch
from torch import nn

t = np.arange(5000)
ramp = 10 - 0.001 * t
s = np.empty_like(ramp)
s[0] = ramp[0]
for i in range(1, len(t)):
    s[i] = 0.99 * s[i - 1] + 0.01 * ramp[i]
lag = (s[-1] - ramp[-1]) / 0.001
assert abs(lag - 99) < 0.01

flat = np.zeros(100)
flat[50] = 10
s = 0.0
peak = 0.0
for value in flat:
    s = 0.99 * s + 0.01 * value
    peak = max(peak, s)
assert abs(peak - 0.1) < 1e-12

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 10))
X, y = torch.randn(500, 20), torch.randint(10, (500,))
assert abs(nn.functional.cross_entropy(net(X), y).item() - math.log(10)) < 0.1
assert nn.functional.cross_entropy(net(100 * X), y).item() > 2 * math.log(10)

# A step too large makes the noisy quadratic hover high; a smaller one lets it fall.
rng = np.random.default_rng(0)


def tail(etas):
    x, losses = 5.0, []
    for eta in etas:
        losses.append(x * x / 2)
        x -= eta * (x + rng.normal())
    return losses


losses = tail([1.5] * 3000 + [0.05] * 3000)
assert np.mean(losses[1000:3000]) > 10 * np.mean(losses[4000:])

# An order of data repeated every epoch draws teeth with the period of an epoch.
w, trace = 0.0, []
data = np.r_[np.ones(50), -np.ones(50)]
for _ in range(20):
    for value in data:
        trace.append((w - value) ** 2)
        w -= 0.1 * 2 * (w - value)
late = np.array(trace[1000:])
assert np.allclose(late[:-100], late[100:], atol=1e-9) and late.max() > 100 * np.median(late)
