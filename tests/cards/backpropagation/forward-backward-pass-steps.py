import torch


def loss(w1, w2, x=1.0, y=5.0):
    return 0.5 * (w2 * max(w1 * x, 0.0) - y) ** 2


assert loss(2, 3) == 0.5
h = 1e-6
assert abs((loss(2 + h, 3) - loss(2 - h, 3)) / (2 * h) - 3) < 1e-6
assert abs((loss(2, 3 + h) - loss(2, 3 - h)) / (2 * h) - 2) < 1e-6

w1 = torch.tensor(2.0, requires_grad=True)
w2 = torch.tensor(3.0, requires_grad=True)
z = w1 * 1.0
a = torch.relu(z)
pred = w2 * a
for t in (z, a, pred):
    t.retain_grad()
(0.5 * (pred - 5) ** 2).backward()
values = [t.grad.item() for t in (pred, w2, a, z, w1)]
assert values == [1, 2, 3, 3, 3]
assert (z.item(), a.item(), pred.item()) == (2, 2, 6)

(0.5 * (w2 * torch.relu(w1) - 5) ** 2).backward()
assert w1.grad.item() == 6
with torch.inference_mode():
    assert (w1 * w2).grad_fn is None

torch.manual_seed(0)
W = torch.randn(3, 4, dtype=torch.float64, requires_grad=True)
b = torch.randn(3, 1, dtype=torch.float64, requires_grad=True)
v = torch.randn(4, 1, dtype=torch.float64, requires_grad=True)
out = torch.tanh(W @ v + b)
seed = torch.randn(3, 1, dtype=torch.float64)
out.backward(seed)
delta = (seed * (1 - out ** 2)).detach()
assert torch.allclose(W.grad, delta @ v.detach().T)
assert torch.allclose(b.grad, delta)
assert torch.allclose(v.grad, W.detach().T @ delta)
