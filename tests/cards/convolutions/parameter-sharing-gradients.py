assert same and grad.shape == w.shape

n, o, c, u, v = 2, 1, 2, 0, 2
direct = sum(
    delta[b, o, i, j] * x[b, c, i + u, j + v]
    for b in range(2)
    for i in range(6)
    for j in range(6)
)
assert torch.isclose(direct, w.grad[o, c, u, v], atol=1e-4)

xs = torch.randn(2, 3, 9, 9)
ws = torch.randn(4, 3, 3, 3, requires_grad=True)
ys = F.conv2d(xs, ws, stride=2, padding=1)
ds = torch.randn_like(ys)
ys.backward(ds)
pad = F.pad(xs, (1, 1, 1, 1))
strided = sum(
    ds[b, 3, i, j] * pad[b, 1, 2 * i + 2, 2 * j]
    for b in range(2)
    for i in range(ys.shape[2])
    for j in range(ys.shape[3])
)
assert torch.isclose(strided, ws.grad[3, 1, 2, 0], atol=1e-4)

assert 56**2 == 3136
m = 400
noise = torch.randn(3000, m).sum(1).pow(2).mean().sqrt()
assert abs(noise / m**0.5 - 1) < 0.05
assert torch.ones(m).sum() == m
