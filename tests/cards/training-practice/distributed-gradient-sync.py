import torch
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
mse = nn.functional.mse_loss


def flat(net):
    return torch.cat([each.grad.flatten() for each in net.parameters()])


def gradient(net, X, y):
    net.zero_grad()
    mse(net(X), y).backward()
    return flat(net)


def net_of(*extra):
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(5, 8), *extra, nn.Tanh(), nn.Linear(8, 1))


net = net_of()
X, y = torch.randn(100, 5), torch.randn(100, 1)
whole = gradient(net, X, y)
equal = [gradient(net, X[s : s + 25], y[s : s + 25]) for s in range(0, 100, 25)]
assert torch.allclose(sum(equal) / 4, whole)

big, small = gradient(net, X[:90], y[:90]), gradient(net, X[90:], y[90:])
assert not torch.allclose((big + small) / 2, whole, rtol=1e-2)
assert torch.allclose((90 * big + 10 * small) / 100, whole)

# Replicas never exchange weights, yet stay equal and follow the big batch.
replicas = [net_of() for _ in range(4)]
single = net_of()
adams = [torch.optim.Adam(each.parameters(), lr=0.01) for each in replicas]
adam = torch.optim.Adam(single.parameters(), lr=0.01)
for _ in range(20):
    parts = [gradient(each, X[25 * i : 25 * i + 25], y[25 * i : 25 * i + 25])
             for i, each in enumerate(replicas)]
    mean = sum(parts) / 4
    for each, optimiser in zip(replicas, adams):
        at = 0
        for parameter in each.parameters():
            parameter.grad = mean[at : at + parameter.numel()].view_as(parameter).clone()
            at += parameter.numel()
        optimiser.step()
    gradient(single, X, y)
    adam.step()
weights = [nn.utils.parameters_to_vector(each.parameters()) for each in replicas]
assert all(torch.equal(weights[0], each) for each in weights)
assert torch.allclose(weights[0], nn.utils.parameters_to_vector(single.parameters()))

# Clipping before averaging is not clipping the mean.
def clip(g, c):
    return g * min(1.0, c / g.norm().item())


limit = 0.5 * whole.norm().item()
assert not torch.allclose(sum(clip(g, limit) for g in equal) / 4, clip(whole, limit), rtol=1e-3)

# Local BatchNorm statistics break the equivalence.
bn = net_of(nn.BatchNorm1d(8))
whole_bn = gradient(bn, X, y)
parts_bn = [gradient(bn, X[s : s + 25], y[s : s + 25]) for s in range(0, 100, 25)]
assert not torch.allclose(sum(parts_bn) / 4, whole_bn, rtol=1e-2)

# Gradients of the last layer are ready first.
order = []
for name, parameter in single.named_parameters():
    parameter.register_post_accumulate_grad_hook(lambda _, name=name: order.append(name[0]))
mse(single(X), y).backward()
assert order.index("2") < order.index("0")
