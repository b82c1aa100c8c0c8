import torch

torch.manual_seed(0)
logits = torch.tensor([0.5, -0.3, 1.1], dtype=torch.float64, requires_grad=True)
f = torch.tensor([11.0, 14.0, 8.0], dtype=torch.float64)

exact = torch.autograd.grad((torch.softmax(logits, 0) * f).sum(), logits)[0]

count = 100_000
p = torch.softmax(logits, 0)
c = torch.multinomial(p.detach(), count, replacement=True)
scores = torch.eye(3, dtype=torch.float64)[c] - p.detach()
plain = f[c][:, None] * scores
based = (f[c] - f[c].mean())[:, None] * scores
for estimate in (plain, based):
    error = (estimate.mean(0) - exact).abs()
    assert (error < 5 * estimate.std(0) / count**0.5).all()
assert based.var(0).sum() < plain.var(0).sum()


def gumbel(tau, hard_loss=torch.square):
    g = -torch.log(-torch.log(torch.rand(count, 3, dtype=torch.float64)))
    z = p.detach().log().expand(count, 3).clone().requires_grad_()
    s = torch.softmax((z + g) / tau, 1)
    loss = hard_loss((s * f).sum(1))
    return s.detach(), torch.autograd.grad(loss.sum(), z)[0]


soft, smooth = gumbel(1.0)
sharp, rough = gumbel(0.05)
assert rough.var(0).sum() > 10 * smooth.var(0).sum()
assert sharp.max(1).values.mean() > 0.95 > soft.max(1).values.mean()
frequency = torch.bincount(sharp.argmax(1), minlength=3) / count
assert (frequency - p.detach()).abs().max() < 0.01
truth = torch.autograd.grad((torch.softmax(logits, 0) * f**2).sum(), logits)[0]
bias = (smooth.mean(0) - truth).abs().max()
assert bias > 20 * (smooth.std(0) / count**0.5).max()

x = torch.tensor([0.3, 1.7], requires_grad=True)
x.round().sum().backward()
assert x.grad.eq(0).all()

M = torch.rand(4, 4, dtype=torch.float64).mul(3).exp()
for _ in range(2000):
    M = M / M.sum(1, keepdim=True)
    M = M / M.sum(0, keepdim=True)
assert torch.allclose(M.sum(1), torch.ones(4, dtype=torch.float64), atol=1e-8)
