import torch

torch.manual_seed(0)
m, d = 30, 6
w = 0.5 * torch.linalg.qr(torch.randn(d, d))[0]
x = torch.randn(m, d, requires_grad=True)
states = [torch.zeros(d)]
for row in x:
    states.append(torch.tanh(w @ states[-1] + row))
    states[-1].retain_grad()
h = torch.stack(states[1:])

last_only = torch.autograd.grad(h[-1].sum(), states[1], retain_graph=True)[0].norm()
weights = (h @ torch.randn(d)).softmax(0)
context = weights.detach() @ h
assert torch.isclose(weights.sum(), torch.tensor(1.0))
attended = torch.autograd.grad(context.sum(), states[1], retain_graph=True)[0].norm()
assert last_only < 1e-6
assert attended > 1e-3

n = 5
queries = torch.randn(n, d)
assert (queries @ h.T).numel() == n * m
assert (h @ h.T).numel() == m * m

inside = torch.autograd.grad(h[-1].sum(), x, retain_graph=True)[0].norm(dim=1)
assert inside[0] < 1e-6 < inside[-1]
