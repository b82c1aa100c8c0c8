import torch
from torch import nn

fp32, mixed = 4 + 4 + 8, 2 + 2 + 4 + 8
assert fp32 == mixed == 16
assert 2 + 2 + 4 + 2 == 10 and 2 + 2 + 2 + 2 == 8
states = 350e6 * 16 / 1e9
for activations, before, after in ((32, 37.6, 21.6), (4, 9.6, 7.6)):
    assert abs(states + activations - before) < 1e-9
    assert abs(states + activations / 2 - after) < 1e-9


def train_bytes(autocast):
    torch.manual_seed(0)
    net = nn.Sequential(*(nn.Linear(32, 32) for _ in range(6)))
    adam = torch.optim.Adam(net.parameters())
    own, kept, copies = {p.data_ptr() for p in net.parameters()}, {}, {}

    def pack(t):
        if t.data_ptr() not in own:
            (copies if t.shape == (32, 32) else kept)[t.data_ptr()] = t.nbytes
        return t

    x = torch.randn(512, 32)
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        with torch.autocast("cpu", torch.bfloat16, enabled=autocast):
            out = net(x)
        loss = out.float().pow(2).mean()
    hidden = sum(size for key, size in kept.items() if size in (512 * 32 * 2, 512 * 32 * 4))
    loss.backward()
    adam.step()
    moments = sum(t.nbytes for s in adam.state.values() for t in s.values() if t.dim())
    params = list(net.parameters())
    state = sum(p.nbytes + p.grad.nbytes for p in params) + moments
    return state / sum(p.numel() for p in params), hidden, len(copies)


plain, auto = train_bytes(False), train_bytes(True)
assert plain[0] == auto[0] == 16
assert 1.5 < plain[1] / auto[1] <= 2
assert plain[2] == 0 and auto[2] > 0

w = torch.ones(1, dtype=torch.bfloat16)
assert w + 1e-3 == w
