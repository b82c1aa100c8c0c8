import math
import numpy as np
import torch

lo, hi, s = 0.01, 0.2, 10
p = torch.nn.Parameter(torch.zeros(1))
opt = torch.optim.SGD([p], lr=lo)
sch = torch.optim.lr_scheduler.CyclicLR(
    opt, lo, hi, step_size_up=s, cycle_momentum=False
)
seen = []
for t in range(61):
    k = math.floor(1 + t / (2 * s))
    u = abs(t / s - 2 * k + 1)
    assert 0 <= u <= 1
    seen.append(opt.param_groups[0]["lr"])
    assert np.isclose(seen[-1], lo + (hi - lo) * (1 - u))
    opt.step()
    sch.step()
assert np.isclose(seen[10], hi) and np.isclose(seen[20], lo)

sch2 = torch.optim.lr_scheduler.CyclicLR(
    opt, lo, hi, step_size_up=s, mode="triangular2", cycle_momentum=False
)
peaks = []
for t in range(51):
    if t % 20 == 10:
        peaks.append(opt.param_groups[0]["lr"] - lo)
    opt.step()
    sch2.step()
assert np.isclose(peaks[0], 2 * peaks[1]) and np.isclose(peaks[1], 2 * peaks[2])

sch3 = torch.optim.lr_scheduler.CyclicLR(
    opt, lo, hi, step_size_up=s, mode="exp_range", gamma=0.95, cycle_momentum=False
)
for t in range(51):
    if t % 20 == 10:
        assert np.isclose(opt.param_groups[0]["lr"] - lo, (hi - lo) * 0.95**t)
    opt.step()
    sch3.step()
