import torch
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
n, d = 6, 8
x = torch.randn(n, d)
w = torch.randn(3, d, d) / d**0.5


def attend(x):
    q, k, v = (x @ each for each in w)
    a = (q @ k.T / d**0.5).softmax(-1)
    return a @ v, a


o, a = attend(x)
assert o.shape == (n, d) and a.shape == (n, n)
assert (a.diagonal() > 0).all()
p = torch.randperm(n)
assert torch.allclose(attend(x[p])[0], o[p], atol=1e-5)
assert not torch.allclose(attend(x[p])[0], o, atol=1e-2)
changed = x.clone()
changed[0] += 1
assert ((attend(changed)[0] - o).abs().amax(1) > 1e-4).all()


def flops(n, d):
    q = torch.empty(n, d, device="meta")
    with FlopCounterMode(display=False) as counter:
        (q @ q.T) @ q
    attention = counter.get_total_flops()
    h, u = torch.empty(1, d, device="meta"), torch.empty(d, d, device="meta")
    with FlopCounterMode(display=False) as counter:
        for _ in range(n):
            h @ u + h @ u
    return attention, counter.get_total_flops()


short, equal, long = flops(8, 64), flops(64, 64), flops(256, 64)
assert short[0] < short[1] and equal[0] == equal[1] and long[0] > long[1]
