import numpy as np

layers, kv_heads, dk, tokens = 32, 8, 128, 131072
one = np.empty((2, layers, kv_heads, 1, dk), np.float16).nbytes
assert one == 128 * 2**10 and one * tokens == 16 * 2**30


def multiplications(n, d, h):
    scores = h * n * n * (d // h)
    mixing = h * n * (d // h) * n
    return scores + mixing


assert multiplications(512, 64, 8) == 2 * 512**2 * 64
assert multiplications(1024, 64, 8) == 4 * multiplications(512, 64, 8)
