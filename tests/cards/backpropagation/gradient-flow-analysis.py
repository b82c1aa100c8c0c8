import torch
from torch import nn


def flow(act, init, seed, depth=20, width=100):
    torch.manual_seed(seed)
    layers = []
    for _ in range(depth):
        layer = nn.Linear(width, width)
        init(layer.weight)
        nn.init.zeros_(layer.bias)
        layers += [layer, act()]
    net = nn.Sequential(*layers, nn.Linear(width, 1))
    net(torch.randn(64, width)).square().mean().backward()
    rows = report(net)
    return rows["0.weight"]["norm"] / rows[f"{2 * depth - 2}.weight"]["norm"]


for seed in range(8):
    assert 1e-13 < flow(nn.Sigmoid, nn.init.xavier_normal_, seed) < 1e-12
    assert 1 / 10 < flow(nn.ReLU, nn.init.kaiming_normal_, seed) < 1

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
net[0].weight.requires_grad_(False)
with torch.no_grad():
    net[0].bias.fill_(-100)
    net[0].bias[:2] = 100
net(torch.randn(16, 4)).square().mean().backward()
rows = report(net)
assert rows["0.weight"] is None
assert rows["0.bias"]["zeros"] == 6 / 8 and rows["2.weight"]["zeros"] == 6 / 8

before = net[2].weight.detach().clone()
torch.optim.SGD(net.parameters(), lr=0.1).step()
moved = net[2].weight.detach() - before
assert torch.allclose(moved, -0.1 * net[2].weight.grad)
