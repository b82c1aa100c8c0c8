import warnings

import numpy as np
import torch

rng = np.random.default_rng(0)
y, pred = rng.normal(size=7), rng.normal(size=7)


def mse(p):
    return sum((a - b) ** 2 for a, b in zip(y, p)) / len(y)


for i in range(7):
    up, down = pred.copy(), pred.copy()
    up[i] += 1e-5
    down[i] -= 1e-5
    slope = (mse(up) - mse(down)) / 2e-5
    assert abs(slope - (-2 * (y[i] - pred[i]) / 7)) < 1e-8

assert torch.nn.functional.mse_loss(torch.tensor([10.0]), torch.zeros(1)).item() == 100

target = torch.tensor(y).reshape(-1, 1)
flat = torch.tensor(pred, requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loss = torch.nn.MSELoss()(flat, target)
assert any("size" in str(w.message) for w in caught)
pairs = [(b - a) ** 2 for a in y for b in pred]
assert len(pairs) == 49 and abs(loss.item() - np.mean(pairs)) < 1e-12
optimiser = torch.optim.SGD([flat], lr=1.0)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    for _ in range(200):
        optimiser.zero_grad()
        torch.nn.MSELoss()(flat, target).backward()
        optimiser.step()
assert np.allclose(flat.detach().numpy(), y.mean(), atol=1e-6)
