import numpy as np
import torch


def final(grad, steps, lr, wd, start):
    w = torch.nn.Parameter(torch.full((1,), start, dtype=torch.float64))
    opt = torch.optim.AdamW([w], lr=lr, weight_decay=wd)
    for _ in range(steps):
        w.grad = torch.full_like(w, grad)
        opt.step()
    return w.item()


assert np.isclose((1 - 1e-3 * 0.1) ** 10_000, np.exp(-1), rtol=1e-3)
assert np.isclose(final(0.0, 200, 5e-2, 0.1, 5.0), 5 * np.exp(-1), rtol=5e-3)
assert np.isclose(final(3.0, 400, 0.05, 0.5, 0.0), -2, rtol=1e-3)
assert np.isclose(final(-0.01, 400, 0.05, 0.5, 0.0), 2, rtol=1e-3)
assert 1 / 0.1 == 10
shrink = 1 - (1 - 2e-5 * 0.01) ** 3000
assert round(100 * shrink, 2) == 0.06
fast, slow = (np.log(final(0.0, 200, lr, 0.1, 1.0)) for lr in (0.02, 0.01))
assert np.isclose(fast / slow, 2, rtol=0.01)


def settle(wd):
    w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    opt = torch.optim.AdamW([w], lr=1e-2, weight_decay=wd, betas=(0.9, 0.9))
    for _ in range(1000):
        w.grad = w.detach() - 3
        opt.step()
    return w.item()


# 0.5 * (w - 3)^2: a penalty would move the minimum, AdamW stays unless 1/wd is below it.
assert abs(settle(0.1) - 3) < 0.1 and abs(3 / 1.1 - 3) > 0.2
assert abs(settle(0.5) - 1 / 0.5) < 0.02
