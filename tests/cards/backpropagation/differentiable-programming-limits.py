import math

import torch


def slope(start, steps):
    x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    u = x
    product = 1.0
    for _ in range(steps):
        product *= abs(4 - 8 * u.item())
        u = 4 * u * (1 - u)
    u.backward()
    assert math.isclose(abs(x.grad.item()), product, rel_tol=1e-9)
    return product


for start in (0.1, 0.2, 0.3, 0.4, 0.77):
    assert 10**14 < slope(start, 50) < 10**15.5
exponents = [math.log(slope(s / 101, 200)) / 200 for s in range(1, 101, 3)]
assert abs(sum(exponents) / len(exponents) - math.log(2)) < 0.03

torch.manual_seed(0)
theta = 0.4
noise = torch.randn(400_000, dtype=torch.float64)
h = 0.05
up, down = ((theta + s * h + noise > 0).double().mean() for s in (1, -1))
density = math.exp(-(theta**2) / 2) / math.sqrt(2 * math.pi)
assert abs((up - down) / (2 * h) - density) < 0.02 < density

t = torch.tensor(theta, dtype=torch.float64, requires_grad=True)
step = torch.heaviside((t + noise).detach(), torch.tensor(0.0, dtype=torch.float64))
assert not step.requires_grad
assert not (t + noise > 0).requires_grad
torch.sign(t + noise).mean().backward()
assert t.grad == 0
