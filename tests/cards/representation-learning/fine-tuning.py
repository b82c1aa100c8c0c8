from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.5))
head = nn.Linear(8, 3)
x, y = 5 + 3 * torch.randn(32, 4), torch.randint(3, (32,))


def step(opt):
    opt.zero_grad()
    loss = nn.functional.cross_entropy(head(net(x)), y)
    loss.backward()
    opt.step()


def copy(module):
    return {name: value.clone() for name, value in module.state_dict().items()}


opt = stage1(net, head)
old_net, old_head = copy(net), copy(head)
step(opt)
assert all(torch.equal(old_net[name], value) for name, value in net.state_dict().items())
assert not torch.equal(old_head["weight"], head.weight)

net.train()
step(opt)
assert torch.equal(old_net["0.weight"], net[0].weight)
assert not torch.equal(old_net["1.running_mean"], net[1].running_mean)

opt = stage2(net, head)
rates = [group["lr"] for group in opt.param_groups]
assert abs(rates[0] - 1e-5) < 1e-12 and abs(rates[1] - 1e-4) < 1e-12
before = net[0].weight.detach().clone()
step(opt)
assert not torch.equal(before, net[0].weight)

start, lam = torch.randn(6), 0.3
w = torch.randn(6, requires_grad=True)
(lam / 2 * (w - start).norm() ** 2).backward()
assert torch.allclose(w.grad, lam * (w.detach() - start), atol=1e-6)
