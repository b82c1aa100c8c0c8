import math

import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
relu = lambda t: np.maximum(t, 0)
near = lambda a, b, tol=0.02: abs(a / b - 1) < tol
s = rng.normal(size=10 ** 6) * 1.7
assert near((relu(s) ** 2).mean(), s.var() / 2)
assert round(relu(s).var() / s.var(), 2) == 0.34
assert round(1 / (relu(s).var() / s.var()), 1) == 2.9
alpha = 0.2
leaky = np.where(s > 0, s, alpha * s)
assert near((leaky ** 2).mean() / s.var() * 2 / (1 + alpha ** 2), 1)
small = rng.normal(size=10 ** 5) * 0.1
assert near((np.tanh(small) ** 2).mean(), small.var(), 0.03)

n_in, n_out, sw = 400, 300, 0.07
a = rng.exponential(size=n_in)
W = rng.normal(size=(20000, n_in)) * sw
assert near((W @ a).var(), n_in * sw ** 2 * (a ** 2).mean(), 0.04)
assert not near((W @ a).var(), n_in * sw ** 2 * a.var(), 0.3)


def forward(var, layers, n=256):
    x = rng.normal(size=(n, 128))
    first = None
    for _ in range(layers + 1):
        z = rng.normal(size=(n, n)) * math.sqrt(var / n) @ x
        first = z.var() if first is None else first
        x = relu(z)
    return z.var() / first


assert 0.5 < np.mean([forward(2.0, 20) for _ in range(8)]) < 2
drop = np.mean([forward(1.0, 20) for _ in range(8)])
assert 0.4 < drop * 10 ** 6 < 2 and round(1 / 2 ** -20 / 10 ** 6) == 1

back = rng.normal(size=(n_out, n_in)) / math.sqrt(n_out)
delta = rng.normal(size=(n_out, 500))
assert near((back.T @ delta).var(), delta.var(), 0.03)

torch.manual_seed(0)
w = torch.empty(n_out, n_in)
for init, c in (
    (lambda: nn.init.xavier_uniform_(w), math.sqrt(6 / (n_in + n_out))),
    (lambda: nn.init.kaiming_uniform_(w, nonlinearity='relu'), math.sqrt(6 / n_in)),
    (lambda: nn.init.kaiming_uniform_(w, a=alpha), math.sqrt(6 / ((1 + alpha ** 2) * n_in))),
):
    init()
    assert 0.999 * c < w.abs().max() <= c * 1.0001 and near(w.var().item(), c * c / 3)
conv = torch.empty(16, 8, 5, 5)
nn.init.kaiming_uniform_(conv, nonlinearity='relu')
assert near(conv.abs().max().item(), math.sqrt(6 / (5 * 5 * 8)), 0.01)
