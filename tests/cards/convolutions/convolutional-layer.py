import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
n, ci, co, k, s, p = 7, 2, 3, 3, 2, 1
conv = nn.Conv2d(ci, co, k, s, p)
x = torch.randn(1, ci, n, n)
w, b, src = conv.weight.detach().numpy(), conv.bias.detach().numpy(), x[0].numpy()
want = conv(x)[0].detach().numpy()
out = np.zeros_like(want)
for o, i, j in np.ndindex(*out.shape):
    out[o, i, j] = b[o]
    for c, u, v in np.ndindex(ci, k, k):
        r, q = s * i + u - p, s * j + v - p
        if 0 <= r < n and 0 <= q < n:
            out[o, i, j] += w[o, c, u, v] * src[c, r, q]
assert np.allclose(out, want, atol=1e-5)

first = nn.Conv2d(3, 64, 3, padding=1)
assert sum(t.numel() for t in first.parameters()) == 1792
assert first.weight[0].numel() == 27
with FlopCounterMode(display=False) as counter:
    first(torch.zeros(1, 3, 224, 224))
flops = counter.get_total_flops()
assert round(flops / 1e6) == 173 and round(flops / 2e6, 1) == 86.7

one, two = torch.randn(4, 2, 3, 3), torch.randn(3, 4, 3, 3)
both = torch.autograd.functional.jacobian(
    lambda t: F.conv2d(F.conv2d(t, one), two)[0, :, 0, 0], torch.zeros(1, 2, 5, 5)
)[:, 0]
img = torch.randn(1, 2, 9, 9)
assert both.shape == (3, 2, 5, 5)
assert torch.allclose(F.conv2d(img, both), F.conv2d(F.conv2d(img, one), two), atol=1e-3)
