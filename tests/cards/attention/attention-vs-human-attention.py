import math

import torch
import torch.nn.functional as F

torch.manual_seed(0)
dk = 4
q, k, v = torch.randn(1, dk), torch.randn(7, dk), torch.randn(7, 3)
top, bottom = torch.zeros(3), 0.0
for j in range(7):
    weight = math.exp(float(q[0] @ k[j]) / dk**0.5)
    top += weight * v[j]
    bottom += weight
want = F.scaled_dot_product_attention(q[None], k[None], v[None])[0, 0]
assert torch.allclose(top / bottom, want, atol=1e-6)
