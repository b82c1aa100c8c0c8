import numpy as np
import torch


def path(make, grads):
    w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    opt = make([w])
    out = []
    for g in grads:
        before = w.item()
        w.grad = torch.full_like(w, g)
        opt.step()
        out.append(before - w.item())
    kept = [s for s in opt.state[w].values() if torch.is_tensor(s) and s.shape == w.shape]
    return np.array(out), len(kept)


grads = np.random.default_rng(0).normal(size=1500)
adam, two = path(lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.0, 0.99)), grads)
rms, one = path(lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.99), grads)
assert two == 2 and one == 1
assert np.isclose(rms[0] / adam[0], 10) and np.isclose(abs(rms[0]), 0.1)
t = np.arange(1, 1501)
assert np.allclose(rms / adam, 1 / np.sqrt(1 - 0.99**t), rtol=1e-3)
assert np.allclose(rms[-100:], adam[-100:], rtol=1e-4)
