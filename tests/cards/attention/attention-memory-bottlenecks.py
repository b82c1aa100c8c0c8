import numpy as np

GIB, MIB, KIB = 2**30, 2**20, 2**10


def nbytes(*shape):
    return np.lib.stride_tricks.as_strided(
        np.zeros(1, np.float16), shape, (0,) * len(shape)
    ).nbytes


n, h, d = 8192, 32, 4096
assert nbytes(h, n, n) == 4 * GIB == 2 * h * n**2
assert nbytes(n, d) == 64 * MIB

layers, kv, dk = 32, 8, 128
assert nbytes(2, layers, kv, dk) == 128 * KIB
assert nbytes(2, layers, kv, n, dk) == GIB == 2 * 2 * layers * kv * dk * n

weights, mask, dropped = 2, 1, 2
assert weights + mask + dropped == 5
