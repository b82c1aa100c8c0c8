from collections import Counter

import torch

assert abs(2 ** 30 / 1e9 - 1) < 0.08


def naive_visits(depth):
    return 1 if depth == 0 else naive_visits(depth - 1) + naive_visits(depth - 1)


assert naive_visits(10) == 2 ** 10

visits = Counter()
x = torch.ones(1, dtype=torch.float64, requires_grad=True)
v = x
for k in range(30):
    v = v + v
    v.grad_fn.register_hook(lambda *_, k=k: visits.update([k]))
v.backward()
assert x.grad.item() == 2 ** 30
assert visits == Counter(range(30))

order = []
net = torch.nn.Sequential(*[torch.nn.Linear(3, 3) for _ in range(4)])
for i, layer in enumerate(net):
    layer.weight.register_post_accumulate_grad_hook(lambda _, i=i: order.append(i))
net(torch.ones(2, 3)).sum().backward()
assert order == [3, 2, 1, 0]

events = []
h = torch.ones(1, requires_grad=True) * 2
h.grad_fn.register_hook(lambda *_: events.append('input'))
branch = torch.tanh(h)
branch.grad_fn.register_hook(lambda *_: events.append('branch'))
out = h + branch
out.grad_fn.register_hook(lambda *_: events.append('sum'))
out.backward()
assert events == ['sum', 'branch', 'input']
