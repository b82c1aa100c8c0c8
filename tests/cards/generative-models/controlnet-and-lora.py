import torch

torch.manual_seed(0)
block = nn.Sequential(nn.Conv2d(8, 8, 3, padding=1), nn.SiLU(), nn.Conv2d(8, 8, 3, padding=1))
net = Controlled(block, 8)
h, cond, y = torch.randn(3, 2, 8, 6, 6)
assert torch.equal(net(h, cond), block(h))
moving = [p for p in net.parameters() if p.requires_grad]
opt = torch.optim.SGD(moving, 0.1)


def grads():
    opt.zero_grad()
    (net(h, cond) - y).pow(2).mean().backward()
    size = lambda m: max(p.grad.abs().max().item() for p in m.parameters())
    return size(net.z2), size(net.copy), size(net.z1)


first = grads()
assert first[0] > 0 and first[1] == 0 and first[2] == 0
opt.step()
second = grads()
assert all(g > 0 for g in second)
assert all(p.grad is None for p in net.base.parameters())

assert 1 + 3 * 3 + 2 == 12
r, d = 8, 1280
A, B = torch.zeros(r, d), torch.zeros(d, r)
assert A.numel() + B.numel() == 20480
assert 100 * 20480 / d**2 == 1.25
