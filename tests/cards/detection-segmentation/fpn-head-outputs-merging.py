sides = [640 // s for s in (8, 16, 32)]
levels = [torch.randn(2, 80, n, n) for n in sides]
assert merge(levels, 1).shape == (2, 8400, 80)

A, K, H, W = 3, 4, 5, 6
y = torch.randn(2, A * K, H, W)
flat = flatten(y, A)
for h, w, a, k in ((0, 0, 0, 0), (2, 3, 1, 2), (4, 5, 2, 3)):
    assert torch.equal(flat[:, (h * W + w) * A + a, k], y[:, a * K + k, h, w])
wrong = y.reshape(2, H * W * A, K)
assert wrong.shape == flat.shape and not torch.equal(wrong, flat)
