import numpy as np
import torch


def soft(u, T):
    e = np.exp(np.array(u) / T)
    return e / e.sum()


one, four = soft([8.0, 4.0, -2.0], 1), soft([8.0, 4.0, -2.0], 4)
assert np.round(one[:2], 2).tolist() == [0.98, 0.02] and round(one[2], 5) == 0.00004
assert np.round(four, 2).tolist() == [0.69, 0.25, 0.06]

g = torch.Generator().manual_seed(0)
u = torch.randn(5, generator=g, dtype=torch.float64)
z = torch.randn(5, generator=g, dtype=torch.float64)
u, z = u - u.mean(), (z - z.mean()).requires_grad_()
for T in (1.0, 4.0, 1e4):
    r = torch.softmax(u / T, 0)
    loss = -(T**2) * (r * torch.log_softmax(z / T, 0)).sum()
    (grad,) = torch.autograd.grad(loss, z)
    assert torch.allclose(grad, T * (torch.softmax(z / T, 0) - r), atol=1e-7)
assert torch.allclose(grad, (z - u) / 5, atol=1e-3)
