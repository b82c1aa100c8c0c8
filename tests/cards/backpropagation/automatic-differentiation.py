import math

import numpy as np
import torch

h = 1e-6
slope = (math.sin((2 + h) ** 2) - math.sin((2 - h) ** 2)) / (2 * h)
assert round(slope, 2) == -2.61
assert math.isclose(math.cos(4) * 4, slope, rel_tol=1e-8)

x = torch.tensor(0.0, requires_grad=True)
torch.autograd.backward(torch.relu(x) - torch.relu(-x))
assert x.grad == 0
for value in (-1.5, 0.0, 2.0):
    v = torch.tensor(value)
    assert torch.relu(v) - torch.relu(-v) == v

rng = np.random.default_rng(0)
A, B = rng.normal(size=(3, 4)), rng.normal(size=(2, 3))
p = torch.tensor(rng.normal(size=4))


def f(p):
    return torch.tensor(B) @ torch.tanh(torch.tensor(A) @ p)


J = torch.autograd.functional.jacobian(f, p).numpy()
J2 = np.diag(1 - np.tanh(A @ p.numpy()) ** 2)
assert np.allclose(J, B @ J2 @ A)
