import torch
from torch import nn

torch.manual_seed(0)
alpha, k, b = 0.1, 8, 4
assert round((1 - alpha) ** k, 2) == 0.43
fixed = 1 - (1 - alpha) ** (1 / k)
assert round(fixed, 3) == 0.013

bn = nn.BatchNorm1d(1, momentum=alpha)
bn.running_mean.fill_(1.0)
slow = nn.BatchNorm1d(1, momentum=fixed)
slow.running_mean.fill_(1.0)
zero_mean = torch.tensor([[-1.0], [1.0]])
for _ in range(k):
    bn(zero_mean), slow(zero_mean)
assert round(bn.running_mean.item(), 2) == 0.43
assert round(slow.running_mean.item(), 4) == 0.9

X, y = torch.randn(k * b, 6), torch.randn(k * b, 1)


def gap(norm):
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(6, 8), norm, nn.ReLU(), nn.Linear(8, 1)).double()
    grads = []
    for parts in ([(X, y)], list(zip(X.split(b), y.split(b), strict=True))):
        net.zero_grad()
        for xs, ys in parts:
            loss = ((net(xs.double()) - ys) ** 2).mean() / len(parts)
            loss.backward()
        grads.append(net[0].weight.grad.clone())
    return ((grads[0] - grads[1]).norm() / grads[0].norm()).item()


assert gap(nn.BatchNorm1d(8)) > 0.05
assert gap(nn.LayerNorm(8)) < 1e-12 and gap(nn.GroupNorm(2, 8)) < 1e-12
assert gap(nn.BatchNorm1d(8).eval()) < 1e-12

means = torch.randn(20_000, k * b)
ratio = means[:, :b].mean(1).var() / means.mean(1).var()
assert abs(ratio - k) < 0.4
