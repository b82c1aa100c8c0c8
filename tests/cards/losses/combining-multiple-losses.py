import torch

torch.manual_seed(0)
w = torch.randn(3, requires_grad=True)
one, two = (w - 1).pow(2).sum(), w.abs().sum()
g = torch.autograd.grad(0.3 * one + 2 * two, w, retain_graph=True)[0]
parts = [torch.autograd.grad(each, w, retain_graph=True)[0] for each in (one, two)]
assert torch.allclose(g, 0.3 * parts[0] + 2 * parts[1])

losses = torch.tensor([0.02, 1.0, 50.0], dtype=torch.float64)
s = torch.zeros(3, dtype=torch.float64, requires_grad=True)
opt = torch.optim.LBFGS([s], max_iter=200, line_search_fn="strong_wolfe")


def closure():
    opt.zero_grad()
    total = 0.5 * (torch.exp(-s) * losses + s).sum()
    total.backward()
    return total


for _ in range(5):
    opt.step(closure)
assert torch.allclose(torch.exp(-s), 1 / losses, rtol=1e-3)

lam = torch.full((3,), 1.0, dtype=torch.float64, requires_grad=True)
for _ in range(2000):
    grad = torch.autograd.grad((lam * losses).sum(), lam)[0]
    lam = (lam - 0.1 * grad).clamp(min=0).detach().requires_grad_()
assert (lam == 0).all()

for n in (8, 64):
    e = torch.ones(n)
    assert e.sum() / e.mean() == n
