import torch

x = torch.tensor(2.0, requires_grad=True)
s = torch.sigmoid(x)
m = s * x
assert m.grad_fn is not None and x.grad_fn is None
assert s.grad_fn in [f for f, _ in m.grad_fn.next_functions]
assert torch.equal(m.grad_fn._saved_self, s) and torch.equal(m.grad_fn._saved_other, x)
assert torch.equal(s.grad_fn._saved_result, s)

m.backward()
h = 1e-4
f = lambda t: t / (1 + torch.exp(torch.tensor(-t, dtype=torch.float64)))
num = (f(2 + h) - f(2 - h)) / (2 * h)
assert abs(x.grad.item() - num.item()) < 1e-6

w = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
state = torch.tensor(1.0, dtype=torch.float64)
seen = []
for _ in range(4):
    state = torch.tanh(w * state)
    seen.append(state.grad_fn)
assert len(set(map(id, seen))) == 4


def acyclic(node, path=()):
    assert node not in path
    for parent, _ in node.next_functions:
        if parent is not None:
            acyclic(parent, path + (node,))


acyclic(state.grad_fn)
state.backward()


def roll(v):
    t = torch.tensor(1.0, dtype=torch.float64)
    for _ in range(4):
        t = torch.tanh(v * t)
    return t


num = (roll(0.5 + h) - roll(0.5 - h)) / (2 * h)
assert abs(w.grad.item() - num.item()) < 1e-6
