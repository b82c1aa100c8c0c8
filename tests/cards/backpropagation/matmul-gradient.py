import numpy as np
import torch

rng = np.random.default_rng(0)
N, d, m, h = 3, 4, 5, 1e-6
A, B, C = rng.normal(size=(N, d)), rng.normal(size=(d, m)), rng.normal(size=(N, m))


def num(f, x):
    g = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        e = np.zeros_like(x)
        e[i] = h
        g[i] = (f(x + e) - f(x - e)) / (2 * h)
    return g


bar_a = num(lambda t: (C * np.tanh(t @ B)).sum(), A)
bar_b = num(lambda t: (C * np.tanh(A @ t)).sum(), B)
bar_c = C * (1 - np.tanh(A @ B) ** 2)
assert np.allclose(bar_a, bar_c @ B.T, atol=1e-7) and (bar_c @ B.T).shape == (N, d)
assert np.allclose(bar_b, A.T @ bar_c, atol=1e-7) and (A.T @ bar_c).shape == (d, m)
dA, dB = rng.normal(size=A.shape) * h, rng.normal(size=B.shape) * h
dC = dA @ B + A @ dB
assert abs(np.trace(bar_c.T @ dC) - (bar_a * dA).sum() - (bar_b * dB).sum()) < 1e-11

S, T, G = (rng.normal(size=(3, 3)) for _ in range(3))
assert (G @ T).shape == S.shape
assert not np.allclose(num(lambda t: (G * (t @ T)).sum(), S), G @ T, atol=1e-3)

torch.manual_seed(0)
layer = torch.nn.Linear(d, m).double()
X = torch.randn(N, d, dtype=torch.float64, requires_grad=True)
Z = torch.randn(N, m, dtype=torch.float64)
layer(X).backward(Z)
assert torch.allclose(X.grad, Z @ layer.weight)
assert torch.allclose(layer.weight.grad, Z.T @ X)
assert torch.allclose(layer.bias.grad, sum(Z))

P = torch.randn(6, N, d, dtype=torch.float64, requires_grad=True)
Q = torch.randn(d, m, dtype=torch.float64, requires_grad=True)
R = torch.randn(6, N, m, dtype=torch.float64)
(P @ Q).backward(R)
assert torch.allclose(Q.grad, sum(P[i].T @ R[i] for i in range(6)))

products = lambda a, b: sum(1 for _ in np.ndindex(*a.shape, b.shape[1]))
assert products(C, B.T) + products(A.T, C) == 2 * products(A, B)


def keeps_input(frozen):
    lin = torch.nn.Linear(d, m)
    lin.weight.requires_grad_(not frozen)
    lin.bias.requires_grad_(not frozen)
    inp, stored = torch.randn(N, d, requires_grad=True), []
    with torch.autograd.graph.saved_tensors_hooks(lambda t: stored.append(t) or t, lambda t: t):
        lin(inp)
    return inp.data_ptr() in {t.data_ptr() for t in stored}


assert keeps_input(frozen=False) and not keeps_input(frozen=True)
