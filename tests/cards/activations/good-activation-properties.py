import numpy as np
import torch
import torch.nn.functional as F

nodes = np.linspace(-12, 12, 240_001)
density = np.exp(-(nodes**2) / 2) / np.sqrt(2 * np.pi) * 1e-4
z = torch.tensor(nodes)
mean = lambda f: abs(float((density * f(z).numpy()).sum()))
assert mean(torch.tanh) < mean(F.elu) < mean(torch.relu) < mean(torch.sigmoid)

for f in (F.gelu, F.silu):
    y = f(z)
    assert torch.any(y.diff() < 0) and torch.any(y.diff() > 0)
    lowest = y.argmin()
    assert 0 < lowest < len(y) - 1
assert torch.all(torch.relu(z).diff() >= 0)

leaky = z.clone().requires_grad_()
F.leaky_relu(leaky).sum().backward()
assert leaky.grad.min() > 0

x = np.linspace(-1, 1, 50)
rng = np.random.default_rng(0)
h = x
for _ in range(2):
    h = (rng.normal() * h + rng.normal()) ** 2
fit = np.polynomial.Polynomial.fit(x, h, 4)
assert np.allclose(fit(x), h)


def norm_ratio(variance, n=512):
    torch.manual_seed(1)
    a = torch.randn(n, requires_grad=True)
    h = torch.randn(n, n) * np.sqrt(variance / n) @ torch.relu(a)
    delta = torch.randn(n)
    (g,) = torch.autograd.grad(h, a, delta)
    return float((g.norm() / delta.norm()) ** 2)


assert abs(norm_ratio(2) - 1) < 0.15 and norm_ratio(1) < 0.6
