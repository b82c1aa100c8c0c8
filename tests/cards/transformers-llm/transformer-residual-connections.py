import torch
from torch import nn

assert 6 * 2 + 6 * 3 == 30
torch.manual_seed(0)
d, n, depth = 32, 10, 24
mats = torch.randn(depth, 3, d, d) / d**0.5


def attention(x, m):
    q, k, v = (x @ w for w in m)
    return (q @ k.T / d**0.5).softmax(-1) @ v


def apart(x):
    return ((x - x.mean(0)).norm() / x.norm()).item()


x0 = torch.randn(n, d)
bare = skip = x0
for m in mats:
    bare = attention(bare, m)
    skip = skip + attention(nn.functional.layer_norm(skip, (d,)), m)
assert apart(bare) < 1e-3 < 0.1 < apart(skip)


def stream(scale, branches=64):
    x = torch.randn(4096, d)
    for _ in range(branches):
        x = x + scale * nn.functional.layer_norm(x, (d,)) @ (
            torch.randn(d, d) / d**0.5
        )
    return x.var().item()


plain, scaled = stream(1), stream(64**-0.5)
assert 40 < plain < 90 and 1.5 < scaled < 2.7

f = nn.Linear(d, d)
nn.init.zeros_(f.weight)
nn.init.zeros_(f.bias)
J = torch.autograd.functional.jacobian(
    lambda x: x + f(nn.functional.layer_norm(x, (d,))), x0[0]
)
assert torch.allclose(J, torch.eye(d))
J = torch.autograd.functional.jacobian(
    lambda x: (h := nn.functional.layer_norm(x, (d,))) + f(h), x0[0]
)
assert not torch.allclose(J, torch.eye(d), atol=0.01)
