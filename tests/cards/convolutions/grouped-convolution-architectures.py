from torch import nn


def block(width, g):
    shapes = [(256, width, 1, 1), (width, width, 3, g), (width, 256, 1, 1)]
    return sum(nn.Conv2d(i, o, k, groups=q, bias=False).weight.numel() for i, o, k, q in shapes)


assert block(128, 32) == 70144 == 256 * 128 + 9 * 128 * 128 // 32 + 128 * 256
assert block(64, 1) == 69632 and 128 // 32 == 4
