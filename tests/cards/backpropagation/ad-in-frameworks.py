import torch


def both(a, b):
    x, y = Var(a), Var(b)
    shared = x * y
    out = shared * shared + shared.sin() + x
    out.backward()
    p = torch.tensor(a, dtype=torch.float64, requires_grad=True)
    q = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    s = p * q
    (s * s + torch.sin(s) + p).backward()
    return (x.grad, y.grad), (p.grad.item(), q.grad.item())


for point in ((2.0, 3.0), (-1.3, 0.7)):
    mine, theirs = both(*point)
    assert all(abs(m - t) < 1e-12 for m, t in zip(mine, theirs))

blocks = x = Var(1.0)
for _ in range(30):
    blocks = blocks + blocks
blocks.backward()
assert x.grad == 2.0**30

y = torch.ones(1, requires_grad=True) * 2
assert y.grad_fn is not None and not y.is_leaf

for cut in (lambda t: t.detach(), lambda t: t.item(), lambda t: t.data):
    w = torch.tensor(3.0, requires_grad=True)
    h = w * w
    (h + cut(h)).backward()
    assert w.grad == 6  # 2h would give 12
    w = torch.tensor(3.0, requires_grad=True)
    assert not getattr(cut(w * w), "requires_grad", False)
