import numpy as np


def gigabytes(weights, bits):
    return weights * bits / 8 / 1e9


assert gigabytes(7e9, 16) == 14 and gigabytes(7e9, 4) == 3.5

U, V = np.empty((4096, 256)), np.empty((256, 4096))
assert 4096 * 4096 / (U.size + V.size) == 8
m, n = 300, 200
assert m * n / (m + n) == 120
assert 119 * (m + n) < m * n < 121 * (m + n)
