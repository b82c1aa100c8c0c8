import torch

torch.manual_seed(0)
x = torch.randn(64, 10, dtype=torch.float64)
y = torch.randn(64, dtype=torch.float64)


def loss(w):
    z = x @ w
    z = (z - z.mean()) / z.std(correction=0)
    return ((2 * torch.tanh(z) + 0.3 - y) ** 2).mean()


def grad(w):
    w = w.clone().requires_grad_()
    loss(w).backward()
    return w.grad


w = torch.randn(10, dtype=torch.float64)
c = 5.0
assert torch.isclose(loss(c * w), loss(w))
assert torch.allclose(grad(c * w), grad(w) / c)
assert abs(grad(w) @ w) < 1e-12


def turn(step, w):
    return torch.arccos(torch.clamp((w - step) @ w / (w - step).norm() / w.norm(), -1, 1))


def adam_first(w, lr=1e-4):
    p = torch.nn.Parameter(w.clone())
    opt = torch.optim.Adam([p], lr=lr, eps=1e-16)
    p.grad = grad(w)
    opt.step()
    return w - p.detach()


by_sgd = turn(1e-3 * grad(w), w) / turn(1e-3 * grad(c * w), c * w)
by_adam = turn(adam_first(w), w) / turn(adam_first(c * w), c * w)
assert abs(by_sgd.item() / c**2 - 1) < 1e-2
assert abs(by_adam.item() / c - 1) < 1e-2
assert torch.isclose(adam_first(w).norm(), adam_first(c * w).norm())
assert abs(adam_first(w) @ w) > 1e-6


def norm_after(momentum, steps=300):
    p = torch.nn.Parameter(w.clone())
    opt = torch.optim.SGD([p], lr=0.05, momentum=momentum)
    norms = [p.norm().item()]
    for _ in range(steps):
        opt.zero_grad()
        loss(p).backward()
        opt.step()
        norms.append(p.norm().item())
    return norms


plain = norm_after(0.0)
assert all(b >= a - 1e-12 for a, b in zip(plain, plain[1:]))
assert norm_after(0.9)[-1] > plain[-1] > plain[0]
unit = w / w.norm()
assert torch.isclose(turn(1e-4 * grad(w), w), 1e-4 * grad(unit).norm() / w.norm() ** 2, rtol=1e-3)
