import torch

torch.manual_seed(0)
m, eps = 12, 1e-5
x = (2 * torch.randn(m, dtype=torch.float64) + 1).requires_grad_()
gamma = torch.tensor(1.7, dtype=torch.float64, requires_grad=True)
beta = torch.tensor(-0.4, dtype=torch.float64, requires_grad=True)
g = torch.randn(m, dtype=torch.float64)
s = (x.var(unbiased=False) + eps).sqrt()
hat = (x - x.mean()) / s
y = gamma * hat + beta
dx, dgamma, dbeta = torch.autograd.grad((y * g).sum(), (x, gamma, beta))
mine = gamma / s * (g - g.mean() - hat * (g * hat).mean())
assert torch.allclose(dx, mine)
assert torch.isclose(dgamma, (g * hat).sum())
assert torch.isclose(dbeta, g.sum())
assert abs(dx.sum()) < 1e-12
assert abs((dx * hat).sum()) < 1e-4 * dx.norm() * hat.norm()

inp = torch.randn(m, 4, dtype=torch.float64)
w = torch.randn(4, dtype=torch.float64)


def grads(a):
    i = inp.clone().requires_grad_()
    v = (a * w).requires_grad_()
    z = i @ v
    o = (z - z.mean()) / z.std(unbiased=False)
    return torch.autograd.grad((o * g).sum(), (i, v))


(i1, w1), (i4, w4) = grads(1.0), grads(4.0)
assert torch.allclose(i1, i4)
assert torch.allclose(w1 / 4, w4)


def input_gradient(depth, width=100):
    h = start = torch.randn(64, width, requires_grad=True)
    for _ in range(depth):
        h = h @ (torch.randn(width, width) * (2 / width) ** 0.5)
        h = (h - h.mean(0)) / (h.var(0, unbiased=False) + 1e-5).sqrt()
        h = torch.relu(h)
    return torch.autograd.grad((h * torch.randn_like(h)).sum(), start)[0].norm()


n10, n30, n50 = (input_gradient(d) for d in (10, 30, 50))
assert 15 < n30 / n10 < 150
assert 15 < n50 / n30 < 150

u = torch.randn(m, dtype=torch.float64)
b = torch.tensor(0.0, dtype=torch.float64)
losses = []
for _ in range(50):
    v = b.clone().requires_grad_()
    z = u + v
    loss = ((z - z.mean().detach() - 1) ** 2).mean()
    losses.append(loss.item())
    b = b - 0.1 * torch.autograd.grad(loss, v)[0]
assert b > 9
assert max(losses) - min(losses) < 1e-12
