import torch
from torch import nn

X = torch.tensor([(0.0, 0), (0, 1), (1, 0), (1, 1)])
y = torch.tensor([0.0, 1, 1, 0])


def train(act, first, second, steps=300, lr=0.5):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(2, 8), act, nn.Linear(8, 1))
    for layer, fill in ((net[0], first), (net[2], second)):
        nn.init.zeros_(layer.bias)
        if fill is not None:
            nn.init.constant_(layer.weight, fill)
    start = [p.clone() for p in net.parameters()]
    opt = torch.optim.SGD(net.parameters(), lr)
    for _ in range(steps):
        opt.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(net(X)[:, 0], y)
        loss.backward()
        opt.step()
    return net, start, loss.item()


copies = lambda net: net[0].weight.std(0).max() < 1e-6 and net[2].weight.std() < 1e-6
X = X + torch.tensor([0.1, 0.3])
y = torch.tensor([0.0, 1, 1, 1])
for act in (nn.ReLU(), nn.Tanh()):
    net, start, _ = train(act, 0.0, 0.0)
    moved = [not torch.equal(a, b) for a, b in zip(start, net.parameters())]
    assert moved == [False, False, False, True]

net, start, _ = train(nn.Sigmoid(), 0.0, 0.0)
moved = [not torch.equal(a, b) for a, b in zip(start, net.parameters())]
assert all(moved) and copies(net)
assert (torch.sigmoid(torch.zeros(3)) == 0.5).all()
for act in (nn.ReLU(), nn.Tanh(), nn.Sigmoid()):
    net, start, _ = train(act, 0.3, 0.2)
    assert copies(net) and not torch.equal(start[0], net[0].weight)

X, y = X - torch.tensor([0.1, 0.3]), torch.tensor([0.0, 1, 1, 0])
stuck = train(nn.Tanh(), 0.3, 0.2, 1000)[2]
for act in (nn.ReLU(), nn.Tanh()):
    net, _, loss = train(act, None, 0.0, 1000)
    assert not copies(net) and loss < 0.1 < 0.3 < stuck

torch.manual_seed(0)
P = torch.randn(200, 3)
t = (P @ torch.tensor([1.0, -2, 0.5]) > 0.3).float()
logistic = nn.Linear(3, 1)
nn.init.zeros_(logistic.weight), nn.init.zeros_(logistic.bias)
opt = torch.optim.SGD(logistic.parameters(), 1.0)
for _ in range(300):
    opt.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(logistic(P)[:, 0], t).backward()
    opt.step()
assert ((logistic(P)[:, 0] > 0) == t.bool()).float().mean() > 0.97
