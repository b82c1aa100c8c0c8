import inspect

import numpy as np
import torch


def memory(rho, grads, v=0.0):
    out = []
    for g in grads:
        v = rho * v + (1 - rho) * g**2
        out.append(v)
    return np.array(out)


for rho, window, half, first, drop, trace in (
    (0.9, 10, 6.6, 3.2, 32, 66),
    (0.99, 100, 69.0, 10.0, 10, 460),
):
    k = np.arange(20_000)
    assert np.isclose(np.sum((1 - rho) * rho**k * (k + 1)), window)
    assert abs(np.log(0.5) / np.log(rho) - half) < 0.05
    assert round(1 / np.sqrt(memory(rho, [1.0])[0]), 1) == first
    v = memory(rho, np.r_[100.0, np.ones(2000)], v=1.0)
    assert round(np.sqrt(v[0])) == drop
    assert abs(np.argmax(v < 2) - trace) < 3

impulse = memory(0.9, np.r_[1.0, np.zeros(5)])
assert np.isclose(impulse[5], (1 - 0.9) * 0.9**5)
assert np.allclose(memory(1.0, [3.0, 4.0], v=2.0), 2.0)
assert np.allclose(np.array([3.0, -4.0]) / np.sqrt(memory(0.0, [3.0, -4.0])), [1, -1])
assert inspect.signature(torch.optim.RMSprop).parameters["alpha"].default == 0.99
w = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
opt = torch.optim.RMSprop([w], lr=0.01, alpha=0.99)
w.grad = torch.full_like(w, 4.0)
opt.step()
assert np.isclose(w.item(), -0.1, rtol=1e-6)
