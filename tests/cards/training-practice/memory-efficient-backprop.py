import torch
from torch import nn

assert 4 + 4 + 4 + 4 == 16 and 2 * 4 == 8 and 2 * 1 == 2
assert torch.zeros(10).bfloat16().element_size() * 2 == torch.zeros(10).element_size()

# The optimiser's step inside backward: gradients never live all at once.
torch.manual_seed(0)
net = nn.Sequential(*(nn.Linear(8, 8) for _ in range(5)))
start = [p.detach().clone() for p in net.parameters()]
x = torch.randn(4, 8)
net(x).pow(2).mean().backward()
grads = [p.grad.clone() for p in net.parameters()]
net.zero_grad(set_to_none=True)
most = 0


def step(p):
    global most
    most = max(most, sum(q.grad is not None for q in net.parameters()))
    with torch.no_grad():
        p -= 0.1 * p.grad
    p.grad = None


for p in net.parameters():
    p.register_post_accumulate_grad_hook(step)
net(x).pow(2).mean().backward()
for p, p0, g in zip(net.parameters(), start, grads, strict=True):
    assert torch.allclose(p, p0 - 0.1 * g)
assert most <= 2 < len(start)
