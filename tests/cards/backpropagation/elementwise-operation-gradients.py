import numpy as np
import torch

rng = np.random.default_rng(0)
u, v, g = (rng.uniform(0.5, 2, size=5) for _ in range(3))
h = 1e-6


def pair(f):
    eye = np.eye(5) * h
    du = [g @ (f(u + e, v) - f(u - e, v)) / (2 * h) for e in eye]
    dv = [g @ (f(u, v + e) - f(u, v - e)) / (2 * h) for e in eye]
    return np.array(du), np.array(dv)


def same(f, du, dv):
    a, b = pair(f)
    assert np.allclose(a, du, atol=1e-7) and np.allclose(b, dv, atol=1e-7)


same(lambda a, b: a + b, g, g)
same(lambda a, b: a - b, g, -g)
same(lambda a, b: a * b, g * v, g * u)
same(lambda a, b: a / b, g / v, -g * (u / v) / v)
same(lambda a, b: np.exp(a), g * np.exp(u), 0)
same(lambda a, b: np.log(a), g / u, 0)
same(lambda a, b: np.sqrt(a), g / (2 * np.sqrt(u)), 0)

b = torch.zeros(3, requires_grad=True)
bar = torch.arange(12.0).reshape(4, 3)
(torch.ones(4, 3) + b).backward(bar)
assert torch.equal(b.grad, bar[0] + bar[1] + bar[2] + bar[3])

x = torch.zeros(2, requires_grad=True)
(x * x).sum().sqrt().backward()
assert torch.isnan(x.grad).all()
x.grad = None
((x * x).sum() + 1e-8).sqrt().backward()
assert x.grad.tolist() == [0, 0]
