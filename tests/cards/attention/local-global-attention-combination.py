import numpy as np


def longformer(n, w, g):
    i = np.arange(n, dtype=np.int16)
    mask = np.abs(i[:, None] - i) <= w // 2
    mask[:g] = True
    mask[:, :g] = True
    return mask


mask = longformer(300, 8, 1)
assert ((mask.astype(int) @ mask) > 0).all() and not mask.all()
past = np.tril(mask)
assert past[0].sum() == 1

n, w, g = 4096, 512, 64
assert round(n * n / (n * w + 2 * n * g), 1) == 6.4
assert abs(longformer(n, w, g).sum() / (n * w + 2 * n * g) - 1) < 0.06

n, w = 131_072, 1024
assert round(6 * n / (n + 5 * w), 1) == 5.8
