import numpy as np
import torch
from torch import nn


def smoothed(K, eps):
    y = np.full(K, eps / K)
    y[0] += 1 - eps
    return y


y = smoothed(10, 0.1)
assert np.allclose(y, [0.91] + [0.01] * 9)
assert round(np.log(91), 2) == 4.51 and np.isclose(np.log(y[0] / y[1]), np.log(91))
assert round(-(y * np.log(y)).sum(), 2) == 0.50

z = torch.randn(1, 10, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
logp = z.log_softmax(1)[0].numpy()
library = nn.CrossEntropyLoss(label_smoothing=0.1)(z, torch.tensor([0])).item()
assert np.isclose(library, -(y * logp).sum())
assert np.isclose(library, 0.9 * -logp[0] + 0.1 * -logp.mean())

z = torch.zeros(1, 10, dtype=torch.float64, requires_grad=True)
step = torch.optim.LBFGS([z], max_iter=200, line_search_fn="strong_wolfe")


def closure():
    step.zero_grad()
    loss = nn.CrossEntropyLoss(label_smoothing=0.1)(z, torch.tensor([0]))
    loss.backward()
    return loss


step.step(closure)
assert abs((z[0, 0] - z[0, 1]).item() - np.log(91)) < 1e-2

assert np.isclose(smoothed(2, 0.1)[0], 0.95)
other = np.array([1 - 0.1, 0.1 / (2 - 1)])
assert np.isclose(other.sum(), 1) and other[0] == 0.9
