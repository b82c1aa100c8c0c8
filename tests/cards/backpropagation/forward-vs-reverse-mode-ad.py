import torch
from torch.func import jacfwd, jacrev, jvp, vjp

torch.manual_seed(0)
n, m = 3, 5
A = torch.randn(m, n, dtype=torch.float64)
x = torch.randn(n, dtype=torch.float64)
f = lambda x: torch.tanh(A @ x.sin())

J = (1 - torch.tanh(A @ x.sin()) ** 2)[:, None] * A * x.cos()
assert J.shape == (m, n)

_, column = jvp(f, (x,), (torch.eye(n, dtype=torch.float64)[1],))
assert torch.allclose(column, J[:, 1])
_, pull = vjp(f, x)
(row,) = pull(torch.eye(m, dtype=torch.float64)[2])
assert torch.allclose(row, J[2])
v, w = torch.randn(n, dtype=torch.float64), torch.randn(m, dtype=torch.float64)
assert torch.allclose(jvp(f, (x,), (v,))[1], J @ v)
assert torch.allclose(pull(w)[0], J.T @ w)

forward = torch.stack([jvp(f, (x,), (e,))[1] for e in torch.eye(n, dtype=torch.float64)], 1)
reverse = torch.stack([pull(e)[0] for e in torch.eye(m, dtype=torch.float64)])
assert forward.shape[1] == n and reverse.shape[0] == m
for full in (forward, reverse, jacfwd(f)(x), jacrev(f)(x)):
    assert torch.allclose(full, J)
