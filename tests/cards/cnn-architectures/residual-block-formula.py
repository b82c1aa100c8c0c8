import torch
from torch.autograd.functional import jacobian

torch.manual_seed(0)
d, n = 5, 4
weights = [torch.randn(d, d, dtype=torch.float64) / 3 for _ in range(n)]


def branch(i, x):
    return torch.tanh(weights[i] @ x)


def run(x, relu=False):
    inputs = []
    for i in range(n):
        inputs.append(x)
        x = x + branch(i, x)
        x = x.clamp(min=0) if relu else x
    return x, inputs


x = torch.randn(d, dtype=torch.float64)
out, inputs = run(x)
assert torch.allclose(out, x + sum(branch(i, v) for i, v in enumerate(inputs)))

eye = torch.eye(d, dtype=torch.float64)
whole = jacobian(lambda v: run(v)[0], x)
corrections = jacobian(lambda v: sum(branch(i, u) for i, u in enumerate(run(v)[1])), x)
assert torch.allclose(whole, eye + corrections)

# With a ReLU after each sum the blocks no longer unroll into the sum.
out, inputs = run(x, relu=True)
assert not torch.allclose(out, x + sum(branch(i, v) for i, v in enumerate(inputs)))
