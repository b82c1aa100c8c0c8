import numpy as np
import torch

h, eta, beta = 3.0, 0.05, 0.9
w = torch.nn.Parameter(torch.tensor([1.0], dtype=torch.float64))
opt = torch.optim.SGD([w], lr=eta, momentum=beta, nesterov=True)
theta, m = 1.0, 0.0
for _ in range(40):
    w.grad = h * w.detach()
    opt.step()
    new = beta * (1 - eta * h) * m + h * theta
    m = beta * m + h * (theta - eta * beta * m)
    assert np.isclose(m, new)
    theta -= eta * m
    assert np.isclose(w.item(), theta - eta * beta * m)
try:
    torch.optim.SGD([w], lr=eta, momentum=0.9, dampening=0.1, nesterov=True)
    raise AssertionError
except ValueError:
    pass
