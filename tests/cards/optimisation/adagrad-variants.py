import numpy as np
import torch

w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
opt = torch.optim.Adadelta([w], lr=1.0, rho=0.9, eps=1e-6)
w.grad = torch.full_like(w, 5.0)
opt.step()
assert round(abs(w.item()), 4) == 0.0032


def memory(rule, grads):
    v, out = np.zeros(grads.shape[1]), []
    for g in grads:
        v = rule(v, g)
        out.append(v)
    return np.array(out)


rng = np.random.default_rng(0)
grads = rng.normal(size=(200, 4)) * np.linspace(3, 0.1, 200)[:, None]
adagrad = memory(lambda v, g: v + g**2, grads)
rms = memory(lambda v, g: 0.9 * v + 0.1 * g**2, grads)
norm = memory(lambda v, g: v + np.sum(g**2), grads)
assert (np.diff(adagrad, axis=0) >= 0).all()
assert (rms[-1] < rms[20]).all()
assert np.ptp(norm, axis=1).max() < 1e-9 and np.allclose(norm[-1], adagrad[-1].sum())
amsgrad = np.maximum.accumulate(rms)
assert (np.diff(amsgrad, axis=0) >= 0).all()
