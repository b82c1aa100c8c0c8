import numpy as np
import torch

p = torch.nn.Parameter(torch.zeros(1))
opt = torch.optim.SGD([p], lr=0.4)
sch = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max=50)
for t in range(51):
    want = 0.5 * 0.4 * (1 + np.cos(np.pi * t / 50))
    assert np.isclose(opt.param_groups[0]["lr"], want, atol=1e-12)
    opt.step()
    sch.step()
opt = torch.optim.SGD([p], lr=0.1, momentum=0.9)
one = torch.optim.lr_scheduler.OneCycleLR(opt, max_lr=0.4, total_steps=100)
seen = []
for _ in range(100):
    seen.append(opt.param_groups[0]["lr"])
    opt.step()
    if len(seen) < 100:
        one.step()
assert np.isclose(max(seen), 0.4) and seen[0] < 0.4 and seen[-1] < seen[0]
