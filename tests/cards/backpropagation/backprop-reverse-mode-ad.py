import numpy as np
import torch

rng = np.random.default_rng(0)
W1, W2 = rng.normal(size=(4, 3)), rng.normal(size=(2, 4))
x, y = rng.normal(size=3), rng.normal(size=2)

z1 = W1 @ x
a1 = np.tanh(z1)
delta2 = W2 @ a1 - y
delta1 = (W2.T @ delta2) * (1 - a1**2)

t1 = torch.tensor(W1, requires_grad=True)
tz1 = t1 @ torch.tensor(x)
tz1.retain_grad()
loss = 0.5 * ((torch.tensor(W2) @ torch.tanh(tz1) - torch.tensor(y)) ** 2).sum()
loss.backward()
assert np.allclose(tz1.grad.numpy(), delta1)
assert np.allclose(t1.grad.numpy(), np.outer(delta1, x))

u = torch.tensor(x, requires_grad=True)
r = torch.tensor(W1) @ u
v = torch.tensor(rng.normal(size=4))
r.backward(v)
assert np.allclose(u.grad.numpy(), W1.T @ v.numpy())
try:
    (torch.tensor(W1) @ u).backward()
    raised = False
except RuntimeError:
    raised = True
assert raised
