import numpy as np
import torch

rng = np.random.default_rng(0)
h = 1e-6


def num(f, x):
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g


u, v, r = (rng.normal(size=(3, 4)) for _ in range(3))
assert np.allclose(num(lambda t: (r * (t + v)).sum(), u), r, atol=1e-7)
assert np.allclose(num(lambda t: (r * t * v).sum(), u), r * v, atol=1e-7)
assert np.allclose(num(lambda t: (r * u * t).sum(), v), r * u, atol=1e-7)
A, B, C = rng.normal(size=(3, 5)), rng.normal(size=(5, 4)), rng.normal(size=(3, 4))
assert np.allclose(num(lambda t: (C * (t @ B)).sum(), A), C @ B.T, atol=1e-7)
assert np.allclose(num(lambda t: (C * (A @ t)).sum(), B), A.T @ C, atol=1e-7)
row = rng.normal(size=4)
assert np.allclose(num(lambda t: (r * (u + t)).sum(), row), r.sum(0), atol=1e-7)
assert np.allclose(num(lambda t: t.sum(), u), np.ones((3, 4)), atol=1e-7)

window = torch.tensor([[[1.0, 4.0, 2.0, 3.0]]], requires_grad=True)
torch.max_pool1d(window, 2).sum().backward()
assert window.grad.tolist() == [[[0, 1, 0, 1]]]
window.grad = None
torch.nn.functional.avg_pool1d(window, 2).sum().backward()
assert window.grad.tolist() == [[[0.5] * 4]]

table = torch.ones(3, 1, requires_grad=True)
idx = [0, 2, 0]
table[idx].sum().backward()
right = table.grad[:, 0].tolist()
dE = np.zeros(3)
dE[idx] += 1
assert dE.tolist() != right
dE = np.zeros(3)
np.add.at(dE, idx, 1)
assert dE.tolist() == right == [2, 0, 1]
assert torch.zeros(3).index_add_(0, torch.tensor(idx), torch.ones(3)).tolist() == right
