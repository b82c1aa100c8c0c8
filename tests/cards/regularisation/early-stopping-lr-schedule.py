import numpy as np
import torch

cos = lambda u: 0.5 * (1 + np.cos(np.pi * u))
assert np.isclose(cos(0.5), 0.5) and round(cos(0.9), 3) == 0.024
opt = torch.optim.SGD([torch.zeros(1)], lr=1.0)
plan = torch.optim.lr_scheduler.CosineAnnealingLR(opt, 100)
seen = []
for _ in range(100):
    seen.append(opt.param_groups[0]["lr"])
    opt.step()
    plan.step()
assert np.isclose(seen[50], cos(0.5)) and np.isclose(seen[90], cos(0.9))

floor = lambda e, s=1.0: e * s**2 / (2 * (2 - e))
assert round(floor(0.1) / floor(0.01), 1) == 10.5
rng = np.random.default_rng(0)
for eta in (0.1, 0.01):
    w, s = np.zeros(20_000), 1.5
    for _ in range(int(6 / eta)):
        w = w - eta * (w + rng.normal(0, s, w.size))
    assert abs((w**2 / 2).mean() / floor(eta, s) - 1) < 0.05

opt = torch.optim.SGD([torch.zeros(1)], lr=1.0)
plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(opt)
assert plateau.patience == 10
plateau.step(1.0)
bad = 0
while opt.param_groups[0]["lr"] == 1.0:
    plateau.step(1.0)
    bad += 1
assert bad == 11
