import numpy as np
import torch

X, WT, b = np.array([[1, 2]]), np.array([[1, -1], [1, 0]]), np.array([-1, 0])
Z = X @ WT + b
assert Z.tolist() == [[2, -1]] and np.maximum(Z, 0).tolist() == [[2, 0]]
by_hand = [
    [sum(X[i][k] * WT.T[j][k] for k in range(2)) + b[j] for j in range(2)] for i in range(1)
]
assert Z.tolist() == by_hand

torch.manual_seed(0)
N, d, m = 6, 4, 3
layer = torch.nn.Linear(d, m).double()
x = torch.randn(N, d, dtype=torch.float64, requires_grad=True)
assert tuple(layer.weight.shape) == (m, d)
z = layer(x)
assert torch.allclose(z, x @ layer.weight.T + layer.bias)
for i in range(N):
    assert torch.allclose(z[i], layer.weight @ x[i] + layer.bias)
up = torch.randn(N, m, dtype=torch.float64)
z.backward(up)
assert torch.allclose(layer.weight.grad, up.T @ x.detach())
assert torch.allclose(x.grad, up @ layer.weight)
assert torch.allclose(layer.bias.grad, up.sum(0))

square = torch.nn.Linear(d, d, bias=False).double()
wrong = x @ square.weight
assert wrong.shape == square(x).shape and not torch.allclose(wrong, square(x))

from torch.utils.flop_counter import FlopCounterMode

with FlopCounterMode(display=False) as counter:
    out = torch.nn.Linear(1024, 1024)(torch.randn(64, 1024))
assert round(counter.get_total_flops() / 1e6) == 134
assert out.numel() == 65536
