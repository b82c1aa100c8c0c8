import math

import numpy as np
import torch

s = lambda z: 1 / (1 + math.exp(-z))
h = 1e-5
assert round((s(5 + h) - s(5 - h)) / (2 * h), 4) == 0.0066
assert round((math.tanh(5 + h) - math.tanh(5 - h)) / (2 * h), 5) == 0.00018
grid = np.linspace(-10, 10, 20001)
slope = np.gradient(1 / (1 + np.exp(-grid)), grid)
assert abs(slope.max() - 0.25) < 1e-6

zero = torch.zeros(1, requires_grad=True)
torch.relu(zero).backward()
assert zero.grad.item() == 0
x = torch.tensor([-2.0, 3.0], requires_grad=True)
torch.relu(x).backward(torch.tensor([7.0, 7.0]))
assert x.grad.tolist() == [0, 7]


def saved(y):
    names = [n for n in dir(y.grad_fn) if n in ('_saved_self', '_saved_result')]
    assert len(names) == 1
    return names[0]


F = torch.nn.functional
for f in (torch.relu, torch.sigmoid, torch.tanh):
    assert saved(f(x)) == '_saved_result'
for f in (F.gelu, F.silu):
    assert saved(f(x)) == '_saved_self'
    y = f(torch.linspace(-8, 8, 1601, dtype=torch.float64))
    assert (y.diff() < 0).any() and (y.diff() > 0).any()

rng = np.random.default_rng(0)
z, bar = rng.normal(size=4), rng.normal(size=4)
soft = lambda t: np.exp(t) / np.exp(t).sum()
p = soft(z)
num = np.array([bar @ (soft(z + h * e) - soft(z - h * e)) / (2 * h) for e in np.eye(4)])
assert np.allclose(p * (bar - p @ bar), num, atol=1e-8)
assert np.allclose((np.diag(p) - np.outer(p, p)) @ bar, num, atol=1e-8)

a = s(1.0)
true = (s(1 + h) - s(1 - h)) / (2 * h)
assert abs(a * (1 - a) - true) < 1e-9
assert abs(s(a) * (1 - s(a)) - true) > 0.01
