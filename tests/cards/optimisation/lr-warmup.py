import numpy as np
import torch

p = torch.nn.Parameter(torch.zeros(1))
opt = torch.optim.SGD([p], lr=0.5)
sch = torch.optim.lr_scheduler.LinearLR(opt, 1 / 8, 1.0, total_iters=7)
for t in range(1, 20):
    want = 0.5 * min(1, t / 8)
    assert np.isclose(opt.param_groups[0]["lr"], want)
    opt.step()
    sch.step()

rng = np.random.default_rng(0)
g2 = rng.normal(size=(1000, 500)) ** 2
v = np.zeros(1000)
spread = {}
for t in range(1, 501):
    v = 0.999 * v + 0.001 * g2[:, t - 1]
    vh = v / (1 - 0.999**t)
    if t in (2, 500):
        assert np.isclose(vh.mean(), 1, atol=0.05)
        spread[t] = vh.std()
assert spread[2] > 10 * spread[500]
