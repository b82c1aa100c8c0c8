import inspect

import numpy as np
import torch
from torch import nn

half, brain = torch.finfo(torch.float16), torch.finfo(torch.bfloat16)
assert half.max == 65504 and f"{float(np.float16(5.97e-8)):.0e}" == "6e-08"
assert np.float16(2.9e-8) == 0 and np.float16(3e-8) > 0
assert brain.eps == 2.0**-7
assert brain.max / torch.finfo(torch.float32).max > 0.99
assert np.float16(1) + np.float16(1e-4) == 1

defaults = inspect.signature(torch.amp.GradScaler.__init__).parameters
assert defaults["init_scale"].default == 2**16
assert defaults["backoff_factor"].default == 0.5 and defaults["growth_factor"].default == 2
assert defaults["growth_interval"].default == 2000

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1))
X, y = torch.randn(64, 8), torch.randn(64, 1)
mse = nn.functional.mse_loss
seen = []
net[0].register_forward_hook(lambda m, i, o: seen.append(o.dtype))
for dtype in (torch.float16, torch.bfloat16):
    scaler = torch.amp.GradScaler("cpu", enabled=dtype == torch.float16)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    seen.clear()
    losses = [
        train_step(net, opt, scaler, X, y, mse, "cpu", dtype).item()  # noqa: F821
        for _ in range(30)
    ]
    assert losses[-1] < losses[0] and set(seen) == {dtype}
    assert all(p.dtype == p.grad.dtype == torch.float32 for p in net.parameters())
    norm = torch.cat([p.grad.flatten() for p in net.parameters()]).norm()
    assert norm <= 1.0001

# A step with inf is skipped and the scale halved.
scaler, before = torch.amp.GradScaler("cpu"), net[0].weight.detach().clone()
train_step(net, opt, scaler, X * 1e6, y, mse, "cpu", torch.float16)  # noqa: F821
assert torch.equal(net[0].weight, before) and scaler.get_scale() == 2**15

# Small gradients survive in fp16 only when scaled.
g, S = 1e-9, 2.0**16
assert np.float16(g) == 0
assert abs(np.float32(np.float16(g * S)) / np.float32(S) / g - 1) < 1e-3

# Clipping sees the true gradient: the step is lr * min(1, |g|), the scale leaves no trace in it.
for size in (0.01, 100.0):
    lin = nn.Linear(4, 1, bias=False)
    ones, start = torch.ones(1, 4), lin.weight.detach().clone()
    sgd = torch.optim.SGD(lin.parameters(), lr=0.1)
    scaler = torch.amp.GradScaler("cpu", init_scale=256.0)
    train_step(  # noqa: F821
        lin, sgd, scaler, ones, None, lambda out, _, c=size / 2: c * out.float().sum(), "cpu"
    )
    moved = (lin.weight - start).norm().item()
    assert abs(moved - 0.1 * min(1.0, size)) < 0.002 * min(1.0, size)
