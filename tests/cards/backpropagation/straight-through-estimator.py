import torch

x = torch.tensor([-1.2, 0.4, 0.6, 2.3], requires_grad=True)
out = ste_round(x)
assert torch.allclose(out, torch.tensor([-1.0, 0.0, 1.0, 2.0]))
(out * torch.tensor([1.0, 2.0, 3.0, 4.0])).sum().backward()
assert torch.equal(x.grad, torch.tensor([1.0, 2.0, 3.0, 4.0]))

plain = x.detach().clone().requires_grad_()
plain.round().sum().backward()
assert plain.grad.eq(0).all()

x = torch.tensor([-3.7, -2.0, 0.4, 1.6, 2.2], requires_grad=True)
q = ste_round(x.clip(-2, 2))
assert torch.allclose(q, torch.tensor([-2.0, -2.0, 0.0, 2.0, 2.0]))
bar_q = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
(q * bar_q).sum().backward()
assert torch.equal(x.grad, bar_q * ((-2 <= x) & (x <= 2)))

x = torch.tensor([-1.5, -0.2, 0.0, 0.9, 3.0], requires_grad=True)
out = Sign.apply(x)
assert out.tolist() == [-1, -1, 1, 1, 1]
out.sum().backward()
assert x.grad.tolist() == [0, 1, 1, 1, 0]

d = torch.tensor([0.3, 1.2], dtype=torch.float64, requires_grad=True)
try:
    torch.autograd.gradcheck(ste_round, d)
    agreed = True
except RuntimeError:
    agreed = False
assert not agreed


def train(step):
    w = torch.tensor(0.1)
    for _ in range(60):
        w.requires_grad_()
        loss = (ste_round(w) - 3.0) ** 2
        (g,) = torch.autograd.grad(loss, w)
        w = step(w.detach(), g)
    return w.round().item()


assert train(lambda w, g: w - 0.02 * g) == 3
assert train(lambda w, g: (w - 0.02 * g).round()) == 0
