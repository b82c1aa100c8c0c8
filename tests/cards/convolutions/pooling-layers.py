import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(1, 4, 8, 8)
y = F.max_pool2d(x, 2)
assert y.shape == (1, 4, 4, 4) and 4 * y[0, 0].numel() == x[0, 0].numel()
assert y[0, 2, 1, 3] == max(x[0, 2, 2 + u, 6 + v] for u in (0, 1) for v in (0, 1))
assert not list(nn.MaxPool2d(2).parameters())
assert nn.MaxPool2d(3).stride == 3 and nn.Conv2d(1, 1, 3).stride == (1, 1)
assert F.conv2d(x, torch.ones(4, 4, 3, 3), stride=2, padding=1).shape[-1] == 4
changed = (F.max_pool2d(x.roll(1, -1), 2) != y).float().mean()
assert changed > 0.5
