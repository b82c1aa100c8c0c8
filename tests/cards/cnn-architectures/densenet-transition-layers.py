import torch

torch.manual_seed(0)
k, c, seen = 32, 64, []
for n in (6, 12, 24):
    before = c + k * n
    layer = transition(before).eval()
    with torch.no_grad():
        out = layer(torch.randn(1, before, 8, 9))
    assert out.shape == (1, before // 2, 4, 4)
    seen.append((before, out.shape[1]))
    c = out.shape[1]
assert seen == [(256, 128), (512, 256), (1024, 512)]
assert transition(101, 0.5)[2].out_channels == 50

x = torch.randn(2, 64, 8, 8)
bn, relu, conv, pool = transition(64)
a = pool(conv(relu(bn(x))))
b = conv(pool(relu(bn(x))))
assert torch.allclose(a, b, atol=1e-5)
# MACs of the 1x1 convolution: 8x8 positions against 4x4.
assert (8 * 8) / (4 * 4) == 4
# ReLU does not commute with pooling, so the order matters for it.
assert not torch.allclose(relu(pool(bn(x))), pool(relu(bn(x))), atol=1e-3)
