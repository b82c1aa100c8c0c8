import weakref

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


def run(ck):
    torch.manual_seed(0)
    net = Net(d=16, L=6, ck=ck)  # noqa: F821
    alive = []
    for f in net.blocks:
        for layer in (f[1], f[3]):
            layer.register_forward_hook(lambda m, i, o: alive.append(weakref.ref(o)))
    x = torch.randn(8, 16)
    loss = (net(x) ** 2).mean()
    held = sum(r() is not None for r in alive)
    first = len(alive)
    loss.backward()
    return [p.grad for p in net.parameters()], held, first, len(alive)


plain, held_plain, first_plain, total_plain = run(False)
ours, held_ours, first_ours, total_ours = run(True)
assert all(torch.equal(a, b) for a, b in zip(plain, ours, strict=True))
assert held_plain == 12 and held_ours == 0
assert total_plain == first_plain == first_ours == 12 and total_ours == 24

bn = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.ReLU())
checkpoint(bn, torch.randn(8, 4), use_reentrant=False).sum().backward()
assert bn[1].num_batches_tracked == 2
