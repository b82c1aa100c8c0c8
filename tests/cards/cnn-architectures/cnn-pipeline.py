from torch.nn import functional as F

assert prob.shape == (8, 10) and torch.allclose(prob.sum(1), torch.ones(8))
sides, h = [], x
for layer in cnn:
    h = layer(h)
    if isinstance(layer, nn.MaxPool2d):
        sides.append(h.shape[-1])
assert sides == [16, 8]

torch.manual_seed(0)
for H, k, s, p in [(7, 3, 2, 1), (8, 3, 1, 0), (9, 5, 2, 2), (6, 2, 3, 0)]:
    conv, v = nn.Conv2d(2, 3, k, s, p), torch.randn(1, 2, H, H)
    y, w, b = conv(v), conv.weight, conv.bias
    size = (H + 2 * p - k) // s + 1
    assert y.shape == (1, 3, size, size)
    for o in range(3):
        for i in range(size):
            for j in range(size):
                total = b[o].clone()
                for u in range(k):
                    for t in range(k):
                        row, col = s * i + u - p, s * j + t - p
                        if 0 <= row < H and 0 <= col < H:
                            total = total + (w[o, :, u, t] * v[0, :, row, col]).sum()
                assert torch.allclose(total, y[0, o, i, j], atol=1e-5)

# Convolutions alone are one affine map, with ReLU they are not.
plain = nn.Sequential(nn.Conv2d(3, 4, 3, padding=1), nn.Conv2d(4, 5, 3, padding=1))
bent = nn.Sequential(plain[0], nn.ReLU(), plain[1])
a, c = torch.randn(1, 3, 6, 6), torch.randn(1, 3, 6, 6)
for net, linear in [(plain, True), (bent, False)]:
    gap = (net(a + c) - net(a) - net(c) + net(torch.zeros_like(a))).abs().max()
    assert (gap < 1e-5) == linear

# Cross-entropy wants logits: after a softmax it cannot get near zero.
sure = torch.full((1, 10), -50.0)
sure[0, 0] = 50.0
label = torch.tensor([0])
assert F.cross_entropy(sure, label) < 1e-6
assert F.cross_entropy(sure.softmax(1), label) > 1.4
