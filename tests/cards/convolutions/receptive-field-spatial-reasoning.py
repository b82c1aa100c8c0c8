import torch
import torch.nn.functional as F

layers = [(3, 1, 1), (3, 2, 1), (3, 1, 2)]
r, step = 1, 1
for k, s, d in layers:
    r += d * (k - 1) * step
    step *= s
assert r == 13


def net(t):
    for k, s, d in layers:
        t = F.conv1d(t, torch.ones(1, 1, k), stride=s, dilation=d)
    return t


jac = torch.autograd.functional.jacobian(lambda t: net(t.view(1, 1, -1)).flatten(), torch.ones(41))
seen = jac > 0
pairs = seen.T.float() @ seen.float()
apart = max(b - a for a in range(41) for b in range(41) if pairs[a, b] > 0)
assert apart == r - 1
