import numpy as np
import torch


def weights(beta, n=200_000):
    return (1 - beta) * beta ** np.arange(n)


for beta, steps in ((0.9, 10), (0.999, 1000), (0.95, 20)):
    mean_age = np.sum(weights(beta) * np.arange(1, 200_001))
    assert np.isclose(mean_age, steps, rtol=1e-3)

assert torch.tensor(1e-8, dtype=torch.float16).item() == 0
assert torch.tensor(1e-8, dtype=torch.bfloat16).item() > 0


def last_step(scale, eps, lr=1e-3):
    w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    opt = torch.optim.Adam([w], lr=lr, eps=eps)
    for g in (1.0, 0.5, 2.0, 1.0):
        before = w.item()
        w.grad = torch.full_like(w, g * scale)
        opt.step()
    return before - w.item()


assert np.isclose(last_step(1.0, 1e-8), last_step(10.0, 1e-8), rtol=1e-6)
assert np.isclose(last_step(2e-11, 1e-8) / last_step(1e-11, 1e-8), 2, rtol=0.01)
assert np.isclose(last_step(2.0, 1e4) / last_step(1.0, 1e4), 2, rtol=0.01)
defaults = torch.optim.Adam([torch.zeros(1)]).defaults
assert (defaults["lr"], defaults["betas"], defaults["eps"]) == (1e-3, (0.9, 0.999), 1e-8)
