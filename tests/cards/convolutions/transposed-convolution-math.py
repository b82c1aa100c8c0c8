assert tuple(A.shape) == (4, 16) and torch.allclose(t, m, atol=1e-5)
assert tuple(t.shape[-2:]) == (4, 4)
x = torch.randn(1, 1, 4, 4)
assert torch.allclose(A @ x.flatten(), F.conv2d(x, w).flatten(), atol=1e-5)
assert torch.isclose((F.conv2d(x, w) * z).sum(), (x * t).sum(), atol=1e-4)

v = torch.randn(3)
for s, p in [(1, 0), (2, 0), (2, 1), (3, 1)]:
    a = torch.randn(6)
    y = F.conv_transpose1d(a[None, None], v[None, None], stride=s, padding=p)[0, 0]
    for j in range(len(y)):
        want = sum(a[i] * v[j + p - s * i] for i in range(6) if 0 <= j + p - s * i < 3)
        assert torch.isclose(y[j], torch.as_tensor(want, dtype=y.dtype), atol=1e-5)

q = torch.randn(1, 1, 2, 2, requires_grad=True)
g = torch.randn(1, 1, 4, 4)
(F.conv_transpose2d(q, w) * g).sum().backward()
assert torch.allclose(q.grad, F.conv2d(g, w), atol=1e-5)
x.requires_grad_()
(F.conv2d(x, w) * z).sum().backward()
assert torch.allclose(x.grad, t, atol=1e-5)

layer = torch.nn.Conv2d(1, 1, 3, 2, 1)
assert layer(torch.zeros(1, 1, 7, 7)).shape[-1] == layer(torch.zeros(1, 1, 8, 8)).shape[-1] == 4
for o, n in [(0, 7), (1, 8)]:
    up = torch.nn.ConvTranspose2d(1, 1, 3, 2, 1, o)
    assert up(torch.zeros(1, 1, 4, 4)).shape[-1] == n
assert tuple(torch.nn.ConvTranspose2d(8, 6, 3, groups=2).weight.shape) == (8, 3, 3, 3)
assert tuple(torch.nn.Conv2d(8, 6, 3, groups=2).weight.shape) == (6, 4, 3, 3)
