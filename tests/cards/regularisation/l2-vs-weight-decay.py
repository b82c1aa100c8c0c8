import torch

torch.manual_seed(0)
eta, lam = 0.05, 0.3
grads = torch.randn(30, 4, dtype=torch.float64)
start = torch.randn(4, dtype=torch.float64)


def torch_run(make):
    p = torch.nn.Parameter(start.clone())
    optimiser = make([p])
    for g in grads:
        p.grad = g.clone()
        optimiser.step()
    return p.detach()


def decayed(momentum):
    """Decay taken apart from the gradient and its buffer."""
    w, buffer = start.clone(), torch.zeros(4, dtype=torch.float64)
    for g in grads:
        buffer = momentum * buffer + g
        w = (1 - eta * lam) * w - eta * buffer
    return w


def penalised(momentum, factor=0.5):
    """The penalty factor * lam * |w|^2 in the loss, differentiated."""
    w, buffer = start.clone().requires_grad_(), 0
    for g in grads:
        loss = (g * w).sum() + factor * lam * (w**2).sum()
        (full,) = torch.autograd.grad(loss, w)
        buffer = momentum * buffer + full
        w = (w.detach() - eta * buffer).requires_grad_()
    return w.detach()


sgd = torch.optim.SGD
assert torch.allclose(penalised(0), decayed(0))
assert torch.allclose(torch_run(lambda p: sgd(p, lr=eta, weight_decay=lam)), decayed(0))
moving = torch_run(lambda p: sgd(p, lr=eta, momentum=0.9, weight_decay=lam))
assert torch.allclose(moving, penalised(0.9)) and not torch.allclose(moving, decayed(0.9))

# Without the half the multiplier is 1 - 2 eta lambda.
w = torch.tensor([1.5], requires_grad=True)
(g,) = torch.autograd.grad((lam * w**2).sum(), w)
assert torch.allclose(w - eta * g, (1 - 2 * eta * lam) * w)

# Adam: extra step from the penalty, weights equal, gradients 100 times apart.
adam, adamw = torch.optim.Adam, torch.optim.AdamW


def shrink(kind, size):
    last = []
    for decay in (0.0, 1e-3):
        p = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
        optimiser = kind([p], lr=1e-4, weight_decay=decay, eps=1e-12)
        for step in range(400):
            p.grad = torch.full((1,), size * (1 if step % 2 else -1), dtype=torch.float64)
            optimiser.step()
        last.append(p.item())
    return last[0] - last[1]


ratio = shrink(adam, 0.1) / shrink(adam, 10.0)
assert 90 < ratio < 110
assert abs(shrink(adamw, 0.1) / shrink(adamw, 10.0) - 1) < 0.01

# PyTorch's AdamW multiplies by 1 - eta lambda.
p = torch.nn.Parameter(torch.tensor([2.0], dtype=torch.float64))
p.grad = torch.zeros(1, dtype=torch.float64)
adamw([p], lr=0.1, weight_decay=0.5).step()
assert torch.allclose(p.detach(), torch.tensor([2 * (1 - 0.1 * 0.5)], dtype=torch.float64))
