import inspect
import numpy as np
import torch

n, k = 10**6, 10
assert 2 * k * n * 4 / 1e6 == 80 and n * n * 4 / 1e12 == 4

rng = np.random.default_rng(0)
A = rng.normal(size=(6, 6))
A = A @ A.T + np.eye(6)
M, x = np.eye(6), rng.normal(size=6)
for _ in range(6):
    g = A @ x
    d = -M @ g
    s = -(g @ d) / (d @ A @ d) * d
    q = A @ (x + s) - g
    old, r = M, 1 / (s @ q)
    V = np.eye(6) - r * np.outer(s, q)
    M = V @ M @ V.T + r * np.outer(s, s)
    assert s @ q > 0 and np.linalg.eigvalsh(M).min() > 0
    assert np.allclose(M @ q, s)
    assert np.linalg.matrix_rank(M - old, tol=1e-8) <= 2
    x = x + s
assert np.allclose(M, np.linalg.inv(A), atol=1e-6)

sig = inspect.signature(torch.optim.LBFGS).parameters
assert sig["line_search_fn"].default is None
p = torch.nn.Parameter(torch.tensor([3.0, -2.0]))
opt = torch.optim.LBFGS([p], line_search_fn="strong_wolfe")
calls = 0


def closure():
    global calls
    calls += 1
    opt.zero_grad()
    loss = (p**4).sum()
    loss.backward()
    return loss


opt.step(closure)
assert calls > 1
