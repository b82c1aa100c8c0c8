import weakref

import torch
from torch import nn

assert 4 + 4 + 8 == 16 and 4 + 4 == 8
assert (1e9 * 16, 1e9 * 4, 1e9 * 2) == (16e9, 4e9, 2e9)
kv = 2 * 32 * 4096 * 2 * 32 * 4096
assert round(kv / 1e9) == 69 and 7e9 * 2 == 14e9

torch.manual_seed(0)
layers = [nn.Linear(4, 4) for _ in range(20)]


def most_alive(grad):
    with torch.set_grad_enabled(grad):
        h = torch.randn(2, 4)
        refs, counts = [weakref.ref(h)], []

        def watch(module, args, out):
            refs.append(weakref.ref(out))
            counts.append(sum(r() is not None for r in refs))

        hooks = [f.register_forward_hook(watch) for f in layers]
        for f in layers:
            h = f(h)
    for hook in hooks:
        hook.remove()
    return max(counts)


assert most_alive(grad=False) == 2 and most_alive(grad=True) == 21

net = nn.Sequential(*layers)
x = torch.randn(2, 4)
out = net(x)

adam = torch.optim.Adam(net.parameters())
out.sum().backward()
adam.step()
moments = sum(t.nbytes for s in adam.state.values() for t in s.values() if t.dim())
weights = sum(p.nbytes for p in net.parameters())
assert moments == 2 * weights and sum(p.grad.nbytes for p in net.parameters()) == weights

net.eval()
assert net(x).requires_grad
with torch.no_grad():
    assert not net(x).requires_grad
