import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))

silu = z * sigmoid
slope = np.gradient(silu, z)
assert round(silu.min(), 3) == -0.278 and round(z[silu.argmin()], 2) == -1.28
assert round(slope.max(), 2) == 1.10 and round(z[slope.argmax()], 2) == 2.40
assert abs(slope[len(z) // 2] - 0.5) < 1e-4
assert (slope[(z < -1.279) & (z > -11.9)] < 0).all() and (slope[z > -1.278] > 0).all()
for beta in (0.3, 1.0, 2.5):
    s = 1 / (1 + np.exp(-beta * z))
    assert np.allclose(np.gradient(z * s, z)[1:-1], (s + beta * z * s * (1 - s))[1:-1], atol=1e-6)

import torch

t = torch.tensor([-2.0, 0.5, 3.0])
assert torch.allclose(torch.nn.SiLU()(t), t * torch.sigmoid(t))
assert not list(torch.nn.SiLU().parameters())
