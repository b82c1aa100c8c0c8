import torch
import torch.nn.functional as F
from torch import nn

assert [d * 2 + 1 for d in (1, 2, 4)] == [3, 5, 9]
for d in (1, 2, 4):
    x = torch.zeros(1, 1, 31, 31, requires_grad=True)
    F.conv2d(x, torch.ones(1, 1, 3, 3), dilation=d, padding=d)[0, 0, 15, 15].backward()
    rows = x.grad[0, 0].sum(1).nonzero().flatten()
    assert rows[-1] - rows[0] + 1 == d * 2 + 1
    assert (x.grad != 0).sum() == 9

for k in (1, 2, 3, 5):
    for d in (1, 2, 3, 4):
        for s in (1, 2, 3):
            for p in (0, 1, 2, d * (k - 1) // 2):
                size = (17 + 2 * p - (d * (k - 1) + 1)) // s + 1
                layer = nn.Conv2d(2, 3, k, s, p, d)
                y = layer(torch.zeros(1, 2, 17, 17))
                assert y.shape[-1] == size
                assert layer.weight.numel() == k * k * 2 * 3
                if s == 1 and k % 2 and p == d * (k - 1) // 2:
                    assert size == 17

torch.manual_seed(0)
x, w = torch.randn(12), torch.randn(3)
y = F.conv1d(x[None, None], w[None, None], dilation=2)[0, 0]
for i in range(len(y)):
    assert torch.isclose(y[i], sum(w[m] * x[i + 2 * m] for m in range(3)), atol=1e-5)
