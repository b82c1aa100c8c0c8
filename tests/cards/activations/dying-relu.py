import torch

torch.manual_seed(0)
lin = torch.nn.Linear(5, 8)
with torch.no_grad():
    lin.weight[:2] = 0
    lin.bias[:2] = -1
    lin.bias[2:] = 0
layer = torch.nn.Sequential(lin, torch.nn.ReLU())
batches = [torch.randn(64, 5) for _ in range(4)]
assert dead_share(layer, batches) == 0.25

x = torch.cat(batches)
target = torch.randn(256, 8)
loss = ((layer(x) - target) ** 2).sum()
loss.backward()
assert not lin.weight.grad[:2].any() and not lin.bias.grad[:2].any()
assert (lin.weight.grad[2:] != 0).all()

z = x @ lin.weight.T + lin.bias
out = (2 * (torch.relu(z) - target) * (z > 0)).detach()
assert torch.allclose(lin.weight.grad, out.T @ x, rtol=1e-4, atol=1e-3)

for act in (torch.nn.LeakyReLU(), torch.nn.PReLU(), torch.nn.ELU(), torch.nn.GELU()):
    lin.zero_grad()
    ((act(lin(x)) - target) ** 2).sum().backward()
    assert lin.bias.grad[:2].all()

lower = torch.nn.Linear(1, 1)
dead = torch.tensor(-1.0)
for weight, awake in ((0.5, False), (2.0, True)):
    assert (torch.relu(weight * torch.tensor(1.0) + dead) > 0).item() is awake

w = torch.nn.Parameter(torch.tensor(-1.0))
b = torch.nn.Parameter(torch.tensor(0.2))
inputs = torch.linspace(0.5, 1.5, 32)
for decay, awake in ((0.0, False), (0.1, True)):
    with torch.no_grad():
        w.fill_(-1.0), b.fill_(0.2)
    sgd = torch.optim.SGD([{"params": [w], "weight_decay": decay}, {"params": [b]}], lr=0.1)
    assert not (w * inputs + b > 0).any()
    for _ in range(400):
        sgd.zero_grad()
        ((torch.relu(w * inputs + b) - 1) ** 2).mean().backward()
        sgd.step()
    assert (w * inputs + b > 0).any().item() is awake
