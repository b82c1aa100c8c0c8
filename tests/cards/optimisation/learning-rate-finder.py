import numpy as np

import torch
torch.manual_seed(0)
true = torch.randn(5, 1)
data = []
for _ in range(100):
    bx = torch.randn(16, 5)
    data.append((bx, bx @ true))
net = torch.nn.Linear(5, 1)
sgd = torch.optim.SGD(net.parameters(), lr=0.123, momentum=0.9)
before = [p.clone() for p in net.parameters()]
lrs, losses = lr_find(net, sgd, torch.nn.functional.mse_loss, data)
assert all(torch.equal(a, b) for a, b in zip(before, net.parameters()))
assert sgd.param_groups[0]["lr"] == 0.123 and not sgd.state
assert np.isclose(lrs[0], 1e-7) and len(lrs) < 100
ratios = np.array(lrs[1:]) / np.array(lrs[:-1])
assert np.allclose(ratios, 1e8 ** (1 / 99))
assert losses[-1] >= 4 * min(losses)
assert min(losses) < 0.2 * np.mean(losses[:10])
