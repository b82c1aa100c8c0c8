from torch import nn


def weights(ci, co, k, g=1):
    return nn.Conv2d(ci, co, k, groups=g, bias=False).weight.numel()


for ci, co, k, g in [(64, 128, 3, 4), (32, 32, 5, 32), (16, 48, 1, 1)]:
    assert weights(ci, co, k, g) == k * k * ci * co // g
assert weights(64, 64, 3, 64) + weights(64, 128, 1) == 9 * 64 + 64 * 128
gain = [weights(64, co, 3) / (weights(64, 64, 3, 64) + weights(64, co, 1)) for co in (64, 1024)]
assert gain[0] < gain[1] < 9 and gain[1] > 8.9
assert nn.Conv3d(2, 5, 3, bias=False).weight.numel() == 27 * 10
