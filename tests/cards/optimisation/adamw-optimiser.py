import numpy as np
import torch

ETA, LAM = 0.01, 0.1


def path(make, grads, start=1.0):
    w = torch.nn.Parameter(torch.full((grads.shape[1],), start, dtype=torch.float64))
    opt = make([w])
    for g in grads:
        w.grad = torch.tensor(g)
        opt.step()
    return w.detach().numpy()


def by_hand(grads, decoupled):
    w = np.ones(grads.shape[1])
    m = v = 0.0
    for t, loss_grad in enumerate(grads, 1):
        g = loss_grad if decoupled else loss_grad + LAM * w
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        step = ETA * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        w = ((1 - ETA * LAM) if decoupled else 1) * w - step
    return w


rng = np.random.default_rng(0)
grads = rng.normal(size=(60, 4)) * [10, 1, 0.1, 0.01]
adam_l2 = path(lambda p: torch.optim.Adam(p, lr=ETA, weight_decay=LAM), grads)
adamw = path(lambda p: torch.optim.AdamW(p, lr=ETA, weight_decay=LAM), grads)
assert np.allclose(adam_l2, by_hand(grads, False))
assert np.allclose(adamw, by_hand(grads, True))
assert not np.allclose(adam_l2, adamw, atol=1e-3)
kinds = (torch.optim.Adam, torch.optim.AdamW)
plain = [path(lambda p: k(p, lr=ETA, weight_decay=0), grads) for k in kinds]
assert np.allclose(*plain)

# Same signs of +-10 and +-0.1: how much of the move is due to the penalty.
signs = rng.choice([-1.0, 1.0], size=(4000, 1))
both = signs * [10, 0.1]
weak = 1e-4
free = path(lambda p: torch.optim.Adam(p, lr=1e-4), both)
l2 = path(lambda p: torch.optim.Adam(p, lr=1e-4, weight_decay=weak), both)
pull = free - l2
assert np.isclose(pull[1] / pull[0], 100, rtol=0.05)
w = path(lambda p: torch.optim.AdamW(p, lr=1e-4, weight_decay=0.1), both)
assert np.isclose((free - w)[0], (free - w)[1], rtol=1e-3)

# SGD without momentum: the same step either way.
theta, g = 2.0, 0.7
assert np.isclose(theta - ETA * (g + LAM * theta), (1 - ETA * LAM) * theta - ETA * g)
