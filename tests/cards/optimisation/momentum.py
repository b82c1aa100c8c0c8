import numpy as np
import torch

same = alt = 0.0
for t in range(500):
    same = 0.9 * same + 1
    alt = 0.9 * alt + (-1) ** t
assert np.isclose(same, 10) and round(abs(alt), 2) == 0.53

w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
opt = torch.optim.SGD([w], lr=0.1, momentum=0.9)
rng = np.random.default_rng(0)
theta = m = 0.0
for g in rng.normal(size=30):
    w.grad = torch.full_like(w, g)
    opt.step()
    m = 0.9 * m + g
    theta -= 0.1 * m
    assert np.isclose(w.item(), theta)
