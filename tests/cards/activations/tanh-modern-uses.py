import torch
from torch.distributions import Normal, TransformedDistribution
from torch.distributions.transforms import TanhTransform

torch.manual_seed(0)
mu, s = torch.randn(4, dtype=torch.double), torch.rand(4, dtype=torch.double) + 0.2
base = Normal(mu, s)
u = base.sample()
a = torch.tanh(u)
by_card = base.log_prob(u).sum() - torch.log(1 - a**2).sum()
real = TransformedDistribution(base, TanhTransform()).log_prob(a).sum()
assert torch.allclose(by_card, real)
assert not torch.allclose(base.log_prob(u).sum(), real, atol=0.1)


def second_derivative(f, x):
    x = x.clone().requires_grad_()
    (first,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    return torch.autograd.grad((first + 0 * x).sum(), x)[0]


x = torch.randn(200, dtype=torch.double)
assert torch.all(second_derivative(torch.relu, x) == 0)
assert torch.all(second_derivative(torch.tanh, x) != 0)

logits = torch.linspace(-500, 500, 101)
capped = 30 * torch.tanh(logits / 30)
assert capped.abs().max() <= 30 and abs(30 * torch.tanh(torch.tensor(1.0) / 30) - 1) < 1e-3
