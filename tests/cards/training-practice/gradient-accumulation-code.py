import copy

import torch
from torch import nn

torch.manual_seed(0)
assert (10 * 1 + 90 * 2) / 100 == 1.9 and (1 + 2) / 2 == 1.5

net = nn.Linear(5, 3).double()
X, y = torch.randn(37, 5).double(), torch.randint(3, (37,))
y[[1, 2, 3, 30]] = -100
batches = list(zip(X.split(4), y.split(4), strict=True))
assert len(batches) == 10 and len(batches[-1][0]) == 1


def reference(model, clip):
    opt = torch.optim.SGD(model.parameters(), lr=0.5)
    for part in (slice(0, 16), slice(16, 32), slice(32, 37)):
        opt.zero_grad()
        nn.functional.cross_entropy(model(X[part]), y[part]).backward()
        nn.utils.clip_grad_norm_(model.parameters(), clip)
        opt.step()
    return model.weight


class Counting(torch.optim.SGD):
    steps = 0

    def step(self, closure=None):
        type(self).steps += 1
        return super().step(closure)


for clip in (1e9, 0.1):
    Counting.steps = 0
    ours = copy.deepcopy(net)
    train(ours, Counting(ours.parameters(), lr=0.5), batches, k=4, clip=clip)  # noqa: F821
    assert Counting.steps == 3
    assert torch.allclose(ours.weight, reference(copy.deepcopy(net), clip), atol=1e-12)

# Mean of the micro-batch means differs; with no division the gradient is k times that.
ce = nn.functional.cross_entropy
net.zero_grad()
ce(net(X[:16]), y[:16]).backward()
true = net.weight.grad.clone()
net.zero_grad()
for xs, ys in batches[:4]:
    ce(net(xs), ys).backward()
undivided = net.weight.grad.clone()
assert (undivided / 4 - true).norm() / true.norm() > 0.01
even = y.clone().clamp(min=0)
net.zero_grad()
ce(net(X[:16]), even[:16]).backward()
true = net.weight.grad.clone()
net.zero_grad()
for i in range(0, 16, 4):
    ce(net(X[i : i + 4]), even[i : i + 4]).backward()
assert torch.allclose(net.weight.grad, 4 * true)
assert [i for i in range(10) if (i + 1) % 4 == 0] == [3, 7]

# Two workers of unequal token counts: the averaging of DDP needs the divisor n / G, not n.
whole = torch.autograd.grad(ce(net(X), even), net.weight)[0]
shares = [slice(0, 10), slice(10, 37)]
for divisor, same in ((len(X) / 2, True), (len(X), False)):
    local = [
        torch.autograd.grad(ce(net(X[s]), even[s], reduction="sum") / divisor, net.weight)[0]
        for s in shares
    ]
    assert torch.allclose(sum(local) / 2, whole) is same
