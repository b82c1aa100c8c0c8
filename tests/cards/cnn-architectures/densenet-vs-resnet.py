import torch
from torch import nn


def conv(i, o, k):
    return o * i * k * k + 2 * o


# ResNet: stem, bottlenecks with projections, classifier; MACs at 224x224.
def resnet(blocks):
    n, macs, c, side = conv(3, 64, 7), 112**2 * 3 * 64 * 49, 64, 56
    for stage, (reps, w) in enumerate(zip(blocks, (64, 128, 256, 512))):
        for r in range(reps):
            wide = side
            if r == 0 and stage:
                side //= 2
            n += conv(c, w, 1) + conv(w, w, 3) + conv(w, 4 * w, 1)
            macs += wide**2 * c * w + side**2 * (9 * w * w + 4 * w * w)
            if r == 0:
                n += conv(c, 4 * w, 1)
                macs += side**2 * c * 4 * w
            c = 4 * w
    return n + 1000 * (c + 1), macs + 1000 * c


# DenseNet-BC: BN before every convolution, growth 32, compression 0.5.
def densenet(blocks, k=32):
    n, macs, c, side = conv(3, 64, 7), 112**2 * 3 * 64 * 49, 64, 56
    for i, reps in enumerate(blocks):
        for _ in range(reps):
            n += 2 * c + c * 4 * k + 8 * k + 9 * 4 * k * k
            macs += side**2 * (c * 4 * k + 9 * 4 * k * k)
            c += k
        if i < 3:
            n += 2 * c + c * c // 2
            macs += side**2 * c * c // 2
            c, side = c // 2, side // 2
    return n + 2 * c + 1000 * (c + 1), macs + 1000 * c


r50, r50_macs = resnet((3, 4, 6, 3))
d121, d121_macs = densenet((6, 12, 24, 16))
assert r50 == 25_557_032 and round(r50_macs / 1e9, 2) == 4.09
assert d121 == 7_978_856 and round(d121_macs / 1e9, 2) == 2.83
assert round(resnet((3, 4, 23, 3))[0] / 1e6, 1) == 44.5
assert round(densenet((6, 12, 48, 32))[0] / 1e6) == 20
assert 3 < r50 / d121 < 3.5
assert [4 * w for w in (64, 512)] == [256, 2048]

# A sum forgets the parts, concatenation keeps them; the shapes differ accordingly.
torch.manual_seed(0)
f, x = nn.Conv2d(8, 8, 3, padding=1), torch.randn(1, 8, 5, 5)
total, glued = f(x) + x, torch.cat([x, f(x)], 1)
assert total.shape[1] == 8 and glued.shape[1] == 16
assert torch.equal(glued[:, :8], x) and not torch.allclose(total, x)
