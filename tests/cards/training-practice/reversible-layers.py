import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
d, depth = 6, 5
pairs = [
    (nn.Sequential(nn.Linear(d, d), nn.Tanh()), nn.Sequential(nn.Linear(d, d), nn.ReLU()))
    for _ in range(depth)
]
for f, g in pairs:
    f.double(), g.double()
params = [p for pair in pairs for m in pair for p in m.parameters()]
X1 = torch.randn(3, d).double().requires_grad_()
X2 = torch.randn(3, d).double().requires_grad_()

a, c = X1, X2
for f, g in pairs:
    a = a + f(c)
    c = c + g(a)
(a.sin() + c**2).sum().backward()
want = [p.grad.clone() for p in params] + [X1.grad, X2.grad]
for p in params:
    p.grad = None

u, v = X1.detach(), X2.detach()
for f, g in pairs:
    u, v = rev_forward(f, g, u, v)  # noqa: F821
assert not u.requires_grad and torch.allclose(u, a) and torch.allclose(v, c)
d1, d2 = u.cos(), 2 * v
for f, g in reversed(pairs):
    u, v, d1, d2 = rev_backward(f, g, u, v, d1, d2)  # noqa: F821
assert torch.allclose(u, X1, atol=1e-12) and torch.allclose(v, X2, atol=1e-12)
got = [p.grad for p in params] + [d1, d2]
assert all(torch.allclose(x, y, atol=1e-10) for x, y in zip(got, want, strict=True))

lin = nn.Linear(d, d).double(), nn.Linear(d, d).double()
x1, x2 = torch.randn(3, d).double().requires_grad_(), torch.randn(3, d).double().requires_grad_()
with FlopCounterMode(display=False) as plain:
    y1 = x1 + lin[0](x2)
    y2 = x2 + lin[1](y1)
    (y1.sum() + y2.sum()).backward()
with FlopCounterMode(display=False) as ours:
    y1, y2 = rev_forward(*lin, x1.detach(), x2.detach())  # noqa: F821
    rev_backward(*lin, y1, y2, torch.ones_like(y1), torch.ones_like(y2))  # noqa: F821
assert abs(ours.get_total_flops() / plain.get_total_flops() - 4 / 3) < 1e-9


def error(depth, dtype):
    torch.manual_seed(1)
    blocks = [(nn.Linear(d, d).to(dtype), nn.Linear(d, d).to(dtype)) for _ in range(depth)]
    x = torch.randn(8, d).to(dtype), torch.randn(8, d).to(dtype)
    y = x
    with torch.no_grad():
        for f, g in blocks:
            y = rev_forward(f, g, *y)  # noqa: F821
        for f, g in reversed(blocks):
            y2 = y[1] - g(y[0])
            y = y[0] - f(y2), y2
    return (y[0] - x[0]).abs().max().item()


assert 0 < error(2, torch.float32) < error(20, torch.float32)
assert error(4, torch.bfloat16) > 100 * error(4, torch.float32)
conv = nn.Conv2d(1, 1, 3, stride=2, padding=1)
assert conv(torch.zeros(1, 1, 8, 8)).numel() < 64
