from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
z = torch.randn(5, 4, requires_grad=True)
i, j = torch.randint(0, 4, (5,)), torch.randint(0, 4, (5,))
lam = 0.3
soft = lam * F.one_hot(i, 4) + (1 - lam) * F.one_hot(j, 4)
two = lam * F.cross_entropy(z, i) + (1 - lam) * F.cross_entropy(z, j)
assert torch.allclose(F.cross_entropy(z, soft), two)

u, v = torch.randn(5, 4), torch.randn(5, 4)
mixed = F.mse_loss(z, lam * u + (1 - lam) * v)
two = lam * F.mse_loss(z, u) + (1 - lam) * F.mse_loss(z, v)
assert torch.allclose(two - mixed, lam * (1 - lam) * ((u - v) ** 2).mean())
grads = [torch.autograd.grad(each, z)[0] for each in (mixed, two)]
assert torch.allclose(*grads, atol=1e-7)

net = nn.Linear(3, 4)
x, y = torch.randn(8, 3), torch.randint(0, 4, (8,))
out = mixup_loss(net, F.cross_entropy, x, y, 0.2)
out.backward()
assert out.shape == () and net.weight.grad.abs().sum() > 0
same = torch.zeros(8, dtype=torch.long)
x = x[:1].repeat(8, 1)
plain = F.cross_entropy(net(x), same)
assert torch.allclose(mixup_loss(net, F.cross_entropy, x, same, 1.0), plain)
assert abs(0.7 * 3 + 0.3 * 8 - 4.5) < 1e-12
