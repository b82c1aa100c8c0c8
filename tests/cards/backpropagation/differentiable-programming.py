import torch


def newton_root(theta, steps=60):
    z = torch.ones_like(theta)
    for _ in range(steps):
        z = z - (z**5 + z - theta) / (5 * z**4 + 1)
    return z


theta = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
z = newton_root(theta)
unrolled = torch.autograd.grad(z, theta)[0]
implicit = 1 / (5 * z.detach() ** 4 + 1)
assert torch.isclose(unrolled, implicit)
h = 1e-6
numeric = (newton_root(theta.detach() + h) - newton_root(theta.detach() - h)) / (2 * h)
assert torch.isclose(numeric, implicit, rtol=1e-6)

a = torch.tensor(0.9, dtype=torch.float64, requires_grad=True)
u = torch.tensor(2.0, dtype=torch.float64)
T = 7
for _ in range(T):
    u = a * u
u.backward()
assert torch.isclose(a.grad, torch.tensor(2.0 * T * 0.9 ** (T - 1), dtype=torch.float64))

limit = torch.tensor(1.5, requires_grad=True)
gain = torch.tensor(2.0, requires_grad=True)


def program(limit, gain):
    u, count = gain * 1.0, 0
    while u < limit * 100:
        u = u * 2
        count += 1
    return u if limit > 1 else u * 10


out = program(limit, gain)
grads = torch.autograd.grad(out, (limit, gain), allow_unused=True)
assert grads[0] is None and grads[1] is not None
assert program(limit.detach() * 2, gain.detach()) != out
assert program(limit.detach() / 2, gain.detach()) != out
