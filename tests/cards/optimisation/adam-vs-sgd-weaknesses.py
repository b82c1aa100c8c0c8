import numpy as np
import torch


def reddi(amsgrad, c=3.0, steps=30_000):
    b2 = 1 / (1 + c**2)
    x, v, top = 0.0, 0.0, 0.0
    for t in range(1, steps + 1):
        g = c if t % 3 == 1 else -1.0
        v = b2 * v + (1 - b2) * g**2
        top = max(top, v) if amsgrad else v
        x = float(np.clip(x - 0.5 / np.sqrt(t) * g / np.sqrt(top), -1, 1))
    return x


# Three steps sum to (c - 2) x, so the best point is -1 and the worst is 1.
assert reddi(False) > 0.95
assert reddi(True) < -0.95


def path(make, grads):
    w = torch.nn.Parameter(torch.zeros(3, dtype=torch.float64))
    opt = make([w])
    for g in grads:
        w.grad = torch.tensor(g)
        opt.step()
    return w.detach().numpy(), opt.state[w]


rng = np.random.default_rng(0)
grads = rng.normal(size=(300, 3)) + 0.5
eps = 1e6
adam, adam_state = path(lambda p: torch.optim.Adam(p, lr=0.01 * eps, eps=eps), grads)
sgd, sgd_state = path(lambda p: torch.optim.SGD(p, lr=0.01, momentum=0.9, dampening=0.9), grads)
assert np.allclose(adam, sgd, rtol=0.05)
small, _ = path(lambda p: torch.optim.Adam(p, lr=0.01), grads * [100, 1, 1])
assert small[0] / small[1] < 1.5

moments = [k for k, s in adam_state.items() if getattr(s, "shape", None) == (3,)]
assert len(moments) * 4 == 8
assert [s.shape for s in sgd_state.values()] == [(3,)]
