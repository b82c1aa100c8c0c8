import math

import torch


def drop(cls, scale, **kw):
    out = []
    for wd in (0.0, 0.1):
        torch.manual_seed(0)
        w = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
        opt = cls([w], lr=1e-3, weight_decay=wd, **kw)
        for _ in range(300):
            w.grad = scale * torch.randn(1, dtype=torch.float64)
            opt.step()
        out.append(w.item())
    return out[0] - out[1]


o = torch.optim
assert drop(o.Adam, 100) < 0.1 * drop(o.Adam, 1)
assert abs(drop(o.AdamW, 100) / drop(o.AdamW, 1) - 1) < 0.05
assert drop(o.SGD, 1, momentum=0.9) > 5 * drop(o.SGD, 1)

w = torch.nn.Parameter(torch.full((1,), 2.0))
w.grad = torch.full((1,), 3.0)
o.SGD([w], lr=0.1, weight_decay=0.5).step()
assert math.isclose(w.item(), (1 - 0.05) * 2 - 0.3, rel_tol=1e-6)

w = torch.nn.Parameter(torch.ones(1, dtype=torch.float64))
w.grad = torch.zeros_like(w)
opt = o.AdamW([w], lr=1e-3, weight_decay=0.1)
for _ in range(1000):
    opt.step()
assert math.isclose(w.item() ** 10, math.exp(-1), rel_tol=1e-3)
