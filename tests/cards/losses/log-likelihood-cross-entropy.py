import numpy as np
import torch
from torch import nn

assert 0.5**1100 == 0.0 and 0.5**1000 > 0
p = np.array([0.8, 0.5, 0.9])
total = np.log(np.prod(p))
assert np.isclose(np.prod(p), 0.36) and round(total, 2) == -1.02 and round(-total / 3, 2) == 0.34

z = torch.randn(6, 4, generator=torch.Generator().manual_seed(0), requires_grad=True)
c = torch.tensor([0, 1, 2, 3, 0, 1])
logp = (z.exp() / z.exp().sum(1, keepdim=True)).log()
whole = nn.CrossEntropyLoss()(z, c)
assert torch.allclose(whole, nn.NLLLoss()(nn.LogSoftmax(1)(z), c))
assert torch.allclose(whole, -logp[range(6), c].sum() / 6)

wrong = nn.NLLLoss(reduction="sum")(z.softmax(1), c)
assert -6 <= wrong.item() < 0
assert nn.NLLLoss()(torch.eye(4), torch.arange(4)).item() == -1
onehot = torch.eye(4)[c]
assert not torch.allclose(torch.autograd.grad(wrong, z)[0], (z.softmax(1) - onehot).detach())

sigma = 0.1
assert np.log(sigma * np.sqrt(2 * np.pi)) < 0

labels = np.array([0, 0, 0, 1])
grid = np.linspace(0.001, 0.999, 999)
likelihood = grid**3 * (1 - grid)
ce = -0.75 * np.log(grid) - 0.25 * np.log(1 - grid)
kl = ce + 0.75 * np.log(0.75) + 0.25 * np.log(0.25)
assert likelihood.argmax() == ce.argmin() == kl.argmin() and np.isclose(kl.min(), 0, atol=1e-6)
