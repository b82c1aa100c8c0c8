from math import prod

from torch import nn, zeros


def side(n, *layers):
    x = zeros(1, 1, n, n)
    for k, s, p in layers:
        x = nn.ConvTranspose2d(1, 1, k, s, p)(x)
        assert x.shape[-1] == (n - 1) * s - 2 * p + k
        n = x.shape[-1]
    return n


assert side(4, *[(4, 2, 1)] * 4) == 64 == 4 * 2**4
assert side(14, (2, 2, 0)) == 28
assert side(8, *[(4, 2, 1)] * 3) == 64
assert prod([8, 8, 2, 2]) == 256
