import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
z, y, a = torch.randn(6, 3), torch.tensor([0, 1, 2, 2, 0, 1]), torch.tensor([1.0, 2.0, 3.0])
p = z.softmax(1)[torch.arange(6), y]
by_hand = -(a[y] * p.log()).sum() / a[y].sum()
assert torch.isclose(nn.CrossEntropyLoss(weight=a)(z, y), by_hand)
copies = torch.repeat_interleave(torch.arange(6), a[y].long())
assert torch.isclose(nn.CrossEntropyLoss()(z[copies], y[copies]), by_hand)

q, w = 0.1, 9
grid = np.linspace(1e-4, 1 - 1e-4, 99_999)
best = grid[np.argmin(-w * q * np.log(grid) - (1 - q) * np.log(1 - grid))]
assert abs(best - 0.5) < 1e-3 and np.isclose(w * q / (w * q + 1 - q), 0.5)

logit, pos = torch.tensor([0.7, 0.7]), torch.tensor([1.0, 0.0])
plain = nn.BCEWithLogitsLoss(reduction="none")(logit, pos)
heavy = nn.BCEWithLogitsLoss(reduction="none", pos_weight=torch.tensor(5.0))(logit, pos)
assert torch.allclose(heavy / plain, torch.tensor([5.0, 1.0]))
