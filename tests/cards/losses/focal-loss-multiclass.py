import numpy as np
import torch

torch.manual_seed(0)
z = torch.randn(6, 4, dtype=torch.float64, requires_grad=True)
y = torch.tensor([0, 3, 1, 2, 0, 1])
a = torch.tensor([0.5, 1.0, 2.0, 4.0], dtype=torch.float64)
assert torch.isclose(focal(z, y, gamma=0.0), F.cross_entropy(z, y))

grad = torch.autograd.grad(focal(z, y, 2.0, a) * len(y), z)[0]
soft = z.softmax(1).detach()
pc = soft[torch.arange(6), y]


def g(p, gamma):
    return (1 - p) ** gamma - gamma * p * (1 - p) ** (gamma - 1) * np.log(p)


scale = a[y] * g(pc, 2.0)
assert torch.allclose(grad, scale[:, None] * (soft - torch.eye(4)[y]))
assert round(g(0.9, 2), 2) == 0.03 and round(g(0.1, 2), 2) == 1.22

sure = torch.tensor([[40.0, 0.0]], requires_grad=True)
one = torch.tensor([0])
assert torch.autograd.grad(focal(sure, one, 0.5), sure)[0].isnan().any()
assert not torch.autograd.grad(focal(sure, one, 2.0), sure)[0].isnan().any()

far = torch.tensor([[0.0, 200.0]])
assert torch.isinf(far.softmax(1)[0, 0].log())
assert torch.isclose(focal(far, one), torch.tensor(200.0))
