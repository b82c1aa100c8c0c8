import math

import numpy as np


def bucket(distance, buckets=32, farthest=128):
    exact = buckets // 2
    if distance < exact:
        return distance
    far = math.log(distance / exact) / math.log(farthest / exact)
    return min(exact + int(far * (buckets - exact)), buckets - 1)


assert {bucket(x) for x in range(128, 10000)} == {31}
assert {bucket(x, 16) for x in range(128, 10000)} == {15}
assert len({bucket(x) for x in range(128)}) == 32


def alibi(m, n=2000):
    S = -m * np.arange(n)
    A = np.exp(S)
    return A / A.sum()


w = alibi(1 / 2)
assert f"{w[20] / w[0]:.1e}" == "4.5e-05"
w = alibi(1 / 256)
assert round(w[1024] / w[0], 3) == 0.018
