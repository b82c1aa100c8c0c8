import torch
from torch.autograd.functional import jacobian

torch.manual_seed(0)
w = torch.randn(6, 6, dtype=torch.float64)
x = torch.randn(6, dtype=torch.float64)


def branch(v):
    return torch.tanh(w @ v)


j = jacobian(branch, x)
eye = torch.eye(6, dtype=torch.float64)
assert torch.allclose(jacobian(lambda v: v + branch(v), x), eye + j)
product = torch.diag(branch(x)) + torch.diag(x) @ j
assert torch.allclose(jacobian(lambda v: v * branch(v), x), product)

zero = torch.zeros(6, dtype=torch.float64)
assert torch.equal(x + zero, x) and torch.equal(x * zero, zero)

blocks = (110 - 2) // 2
assert blocks == 54
assert round(0.5**blocks * 1e17) == 6

# Independent branches of unit variance: the variance of the sum grows by one a block.
h = torch.randn(20_000)
start = h.var()
for _ in range(10):
    h = h + torch.randn(20_000)
assert abs(h.var() - start - 10) < 0.5

assert torch.cat([x, branch(x)]).shape[0] == 2 * x.shape[0]
