import math

import torch
from torch import nn

torch.manual_seed(0)
ce = nn.functional.cross_entropy


def mlp():
    return nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 10))


assert round(math.log(10), 2) == 2.30
X, y = torch.randn(2000, 20), torch.randint(10, (2000,))
skewed = torch.where(torch.rand(2000) < 0.9, 0, y)
start = ce(mlp()(X), y).item()
assert abs(start - math.log(10)) < 0.1
assert abs(ce(mlp()(X), skewed).item() - math.log(10)) < 0.15
assert ce(mlp()(100 * X), y).item() > 2 * math.log(10)

# One batch with random labels is memorised, so this test says nothing of the labels.
net, x16, y16 = mlp(), X[:16], y[:16]
adam = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(200):
    adam.zero_grad()
    ce(net(x16), y16).backward()
    adam.step()
assert ce(net(x16), y16) < 0.01


def stuck(lr):
    torch.manual_seed(1)
    net = mlp()
    sgd = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(200):
        sgd.zero_grad()
        loss = ce(net(x16), y16)
        loss.backward()
        sgd.step()
    return not ce(net(x16), y16) < 0.5


assert stuck(1e-5) and stuck(1e3) and not stuck(0.3)

# Best possible softmax on top of probabilities: one-hot outputs.
floor = ce(torch.eye(10), torch.arange(10)).item()
assert round(floor, 2) == 1.46 and floor > 1.46
logits = nn.Parameter(torch.zeros(10, 10))
adam = torch.optim.Adam([logits], lr=0.1)
for _ in range(400):
    adam.zero_grad()
    loss = ce(logits.softmax(-1), torch.arange(10))
    loss.backward()
    adam.step()
assert floor <= loss.item() < floor + 0.01

dead = mlp()
nn.init.constant_(dead[0].bias, -100.0)
ce(dead(x16), y16).backward()
assert (dead[0].weight.grad == 0).all()

frozen = mlp()
frozen[0].requires_grad_(False)
ce(frozen(x16), y16).backward()
assert frozen[0].weight.grad is None and frozen[2].weight.grad is not None

cut = mlp()
ce(cut[2](cut[1](cut[0](x16)).detach()), y16).backward()
assert cut[0].weight.grad is None

probability = torch.zeros(1, requires_grad=True)
(probability * torch.log(probability)).backward()
assert torch.isnan(probability.grad) or torch.isinf(probability.grad)
assert torch.isnan(torch.tensor(0.0) * torch.log(torch.tensor(0.0)))
