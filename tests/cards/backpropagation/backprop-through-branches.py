import numpy as np
import torch

rng = np.random.default_rng(0)
A, B = rng.normal(size=(3, 3)), rng.normal(size=(3, 3))
c1, c2, u = rng.normal(size=3), rng.normal(size=3), rng.normal(size=3)
h = 1e-6
grad = lambda f: np.array([(f(u + h * e) - f(u - h * e)) / (2 * h) for e in np.eye(3)])

two = grad(lambda t: c1 @ np.sin(A @ t) + c2 @ np.cos(B @ t))
J1 = np.cos(A @ u)[:, None] * A
J2 = -np.sin(B @ u)[:, None] * B
assert np.allclose(two, J1.T @ c1 + J2.T @ c2, atol=1e-7)

residual = grad(lambda t: c1 @ (t + np.sin(A @ t)))
assert np.allclose(residual, c1 + J1.T @ c1, atol=1e-7)

x = torch.tensor([0.0, 4.0], requires_grad=True)
torch.where(x > 0, x.sqrt(), 0).sum().backward()
assert torch.isnan(x.grad[0]) and x.grad[1] == 0.25
x.grad = None
safe = torch.where(x > 0, x, 1)
torch.where(x > 0, safe.sqrt(), 0).sum().backward()
assert x.grad.tolist() == [0, 0.25]

a = torch.tensor([1.0, 5.0], requires_grad=True)
b = torch.tensor([2.0, 3.0], requires_grad=True)
torch.maximum(a, b).backward(torch.tensor([10.0, 20.0]))
assert a.grad.tolist() == [0, 20] and b.grad.tolist() == [10, 0]
a.grad = b.grad = None
torch.cat([a, b]).backward(torch.tensor([1.0, 2.0, 3.0, 4.0]))
assert a.grad.tolist() == [1, 2] and b.grad.tolist() == [3, 4]

logits = torch.tensor([0.1, 2.0, 0.5], requires_grad=True)
experts = torch.eye(3, requires_grad=True)
gate, index = logits.softmax(0).topk(1)
(gate * experts[index]).sum().backward()
assert experts.grad.abs().sum(1).ne(0).tolist() == [False, True, False]
assert not index.is_floating_point() and index.grad_fn is None
