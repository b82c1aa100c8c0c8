import math
import torch
from torch.optim import lr_scheduler as S


def trace(make, n):
    p = torch.nn.Parameter(torch.zeros(1))
    opt = torch.optim.SGD([p], lr=0.3)
    sch = make(opt)
    out = []
    for _ in range(n):
        out.append(opt.param_groups[0]["lr"])
        opt.step()
        sch.step()
    return out


step = trace(lambda o: S.StepLR(o, 7, 0.1), 30)
expo = trace(lambda o: S.ExponentialLR(o, 0.9), 30)
cosi = trace(lambda o: S.CosineAnnealingLR(o, 30), 30)
for t in range(30):
    assert math.isclose(step[t], 0.3 * 0.1 ** (t // 7))
    assert math.isclose(expo[t], 0.3 * 0.9**t)
    assert math.isclose(cosi[t], 0.15 * (1 + math.cos(math.pi * t / 30)))
assert math.isclose(cosi[15], 0.15)
drops = [a - b for a, b in zip(cosi, cosi[1:])]
assert drops[14] > 5 * drops[0] and drops[14] > 5 * drops[-1]
