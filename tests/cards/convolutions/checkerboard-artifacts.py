assert overlap(3, 2)[:2] == [[4, 2, 4, 2], [2, 1, 2, 1]]
assert overlap(4, 2)[:2] == [[4, 4, 4, 4], [4, 4, 4, 4]]

for k in range(1, 8):
    for s in range(1, 5):
        for p in range(0, k):
            x, w = torch.ones(1, 1, 40), torch.ones(1, 1, k)
            y = F.conv_transpose1d(x, w, stride=s, padding=p)[0, 0]
            for j in range(12 * s, 20 * s):
                n = sum((m - j - p) % s == 0 for m in range(k))
                assert y[j] == n and n in (k // s, -(-k // s))

torch.manual_seed(0)
y = F.conv_transpose1d(torch.ones(1, 1, 20), torch.randn(1, 1, 4), stride=2)[0, 0, 6:20]
assert torch.allclose(y[::2], y[0].expand(7)) and (y[0] - y[1]).abs() > 0.1

w = torch.randn(3, 5, 3, 3).repeat_interleave(4, 0)
x = torch.randn(1, 5, 6, 6)
near = F.interpolate(F.conv2d(x, w[::4], padding=1), scale_factor=2)
assert torch.allclose(F.pixel_shuffle(F.conv2d(x, w, padding=1), 2), near, atol=1e-5)

x = torch.zeros(1, 1, 16, 16, requires_grad=True)
F.conv2d(x, torch.ones(1, 1, 3, 3), stride=2).sum().backward()
assert sorted(set(x.grad[0, 0, 4:10, 4:10].flatten().tolist())) == [1, 2, 4]
