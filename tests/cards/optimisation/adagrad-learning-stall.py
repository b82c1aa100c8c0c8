import numpy as np
import torch

ETA = 0.01
w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
opt = torch.optim.Adagrad([w], lr=ETA)
sizes = []
for _ in range(10_000):
    before = w.item()
    w.grad = torch.full_like(w, 3.0)
    opt.step()
    sizes.append(before - w.item())
assert np.isclose(sizes[0] / sizes[-1], 100, rtol=1e-4)
assert np.isclose(sizes[-1], ETA / np.sqrt(10_000), rtol=1e-6)
assert round(sum(sizes) / ETA) == 199
assert 100**2 == 10_000 * 1**2

# The sum of 1/sqrt(t) has no limit, and a fast decaying gradient stops the accumulator.
t = np.arange(1, 10**6 + 1)
assert np.sum(1 / np.sqrt(t)) > 1900
assert np.isclose(np.sum(0.9 ** (2 * t[:200])), np.sum(0.9 ** (2 * t[:2000])))

# Regret on a convex problem with signs chosen at random grows no faster than sqrt(T).
rng = np.random.default_rng(0)
x, acc, regret, seen = 0.0, 0.0, 0.0, {}
signs = rng.choice([-1, 1], 40_000)
for k, s in enumerate(signs, 1):
    regret += s * x
    acc += 1
    x = float(np.clip(x - s / np.sqrt(acc), -1, 1))
    if k in (10_000, 40_000):
        seen[k] = regret + abs(signs[:k].sum())
assert seen[40_000] < 4 * np.sqrt(40_000) and seen[10_000] < 4 * np.sqrt(10_000)
