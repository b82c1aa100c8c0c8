import numpy as np
import torch

ETA = 0.01


def last_step(make, steps=10_000):
    w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    opt = make([w])
    for _ in range(steps):
        before = w.item()
        w.grad = torch.ones_like(w)
        opt.step()
    return before - w.item()


assert np.isclose(last_step(lambda p: torch.optim.Adagrad(p, lr=ETA)), 0.01 * ETA, rtol=1e-4)
assert np.isclose(last_step(lambda p: torch.optim.RMSprop(p, lr=ETA)), ETA, rtol=1e-4)

rng = np.random.default_rng(0)
grads = rng.normal(size=40)
w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
opt = torch.optim.RMSprop([w], lr=ETA, alpha=0.9)
v = theta = 0.0
for g in grads:
    w.grad = torch.full_like(w, g)
    opt.step()
    v = 0.9 * v + 0.1 * g**2
    theta -= ETA / (np.sqrt(v) + 1e-8) * g
assert np.isclose(theta, w.item())


def tail(rule):
    x, v, seen = 1.0, 0.0, []
    noise = np.random.default_rng(1)
    for _ in range(20_000):
        g = x + noise.normal(0, 0.5)
        v, rate = rule(v, g)
        x -= rate * g
        seen.append(abs(x))
    return np.mean(seen[-2000:])


rms = tail(lambda v, g: ((u := 0.99 * v + 0.01 * g**2), 0.1 / np.sqrt(u)))
ada = tail(lambda v, g: ((u := v + g**2), 0.1 / np.sqrt(u)))
assert rms > 3 * ada and rms > 0.05
