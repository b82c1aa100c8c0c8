import torch

torch.manual_seed(0)
x = torch.randn(64, 5, dtype=torch.float64)
target = torch.randn(64, dtype=torch.float64)
w = torch.randn(5, dtype=torch.float64)


def out(w):
    z = x @ w
    return (z - z.mean()) / z.std(unbiased=False)


def grad(w):
    w = w.clone().requires_grad_()
    loss = ((out(w) - target) ** 2).mean()
    return torch.autograd.grad(loss, w)[0]


a = 3.0
assert torch.allclose(out(a * w), out(w))
assert torch.allclose(grad(a * w), grad(w) / a)

unit = w / w.norm()
eta = 1e-5
for scale in (1.0, 2.0, 5.0):
    v = scale * unit
    moved = v - eta * grad(v)
    turn = (moved / moved.norm() - unit).norm()
    eff = eta / v.norm() ** 2
    assert torch.isclose(turn, eff * grad(unit).norm(), rtol=1e-3)
    assert moved.norm() > v.norm()

inception, baseline, x5 = 31.0, 13.3, 2.1
assert round(inception / baseline, 1) == 2.3
assert 14 <= inception / x5 < 15
