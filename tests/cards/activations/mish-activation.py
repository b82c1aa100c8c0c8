import numpy as np

z = np.linspace(-12, 12, 240_001)
sigmoid = 1 / (1 + np.exp(-z))
mish = z * np.tanh(np.log1p(np.exp(z)))
slope = np.gradient(mish, z)

s = np.tanh(np.log1p(np.exp(z)))
assert np.allclose(slope[1:-1], (s + z * sigmoid * (1 - s**2))[1:-1], atol=1e-6)
assert round(mish.min(), 3) == -0.309 and round(z[mish.argmin()], 2) == -1.19
assert abs(slope[len(z) // 2] - 0.6) < 1e-4
assert round(slope.max(), 2) == 1.09 and round(z[slope.argmax()], 2) == 1.49
assert (np.diff(s) >= 0).all() and s[0] < 1e-5 and s[-1] > 1 - 1e-9

import torch
import torch.nn.functional as F

two = torch.tensor(2.0)
shown = [round(float(f(two)), 2) for f in (F.mish, F.gelu, F.silu, F.relu)]
assert shown == [1.94, 1.95, 1.76, 2.0]
assert torch.isfinite(torch.exp(torch.tensor(88.7))) and torch.isinf(torch.exp(torch.tensor(88.8)))
x = torch.tensor([100.0], requires_grad=True)
y = x * torch.tanh(torch.log(1 + torch.exp(x)))
y.backward()
assert y.item() == 100 and torch.isnan(x.grad).all()
x = torch.tensor([100.0], requires_grad=True)
F.mish(x).backward()
assert x.grad.item() == 1
assert not list(torch.nn.Mish().parameters())
