import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

torch.manual_seed(0)
net = nn.Sequential(
    nn.Linear(6, 12), nn.BatchNorm1d(12), nn.ReLU(), nn.Dropout(0.5), nn.Linear(12, 4)
)
x, y = torch.randn(16, 6), torch.randint(4, (16,))
weights = [p.clone() for p in net.parameters()]
running = net[1].running_mean.clone()
first, second = net(x), net(x)
assert not torch.allclose(first, second)
assert all(torch.equal(a, b) for a, b in zip(weights, net.parameters()))
assert not torch.allclose(running, net[1].running_mean)
assert nn.functional.cross_entropy(first, y).ndim == 0 and first.grad_fn is not None

net.eval()
running = net[1].running_mean.clone()
with torch.inference_mode():
    assert torch.equal(net(x), net(x)) and net(x).grad_fn is None
assert torch.equal(running, net[1].running_mean)

mlp = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 64))
a = inp = torch.randn(8, 64)
for layer in (mlp[0], mlp[2]):
    a = torch.relu(torch.stack([layer.weight @ row + layer.bias for row in a]))
out = torch.stack([mlp[4].weight @ row + mlp[4].bias for row in a])
assert torch.allclose(out, mlp(inp), atol=1e-5)

with FlopCounterMode(display=False) as forward:
    out = mlp(inp.requires_grad_())
with FlopCounterMode(display=False) as backward:
    out.sum().backward()
assert backward.get_total_flops() == 2 * forward.get_total_flops()
