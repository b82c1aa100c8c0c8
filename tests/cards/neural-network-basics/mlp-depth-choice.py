def weights(D, m, d, K):
    sizes = [d] + [m] * D + [K]
    return sum(i * o for i, o in zip(sizes, sizes[1:]))


for D, m, d, K in ((1, 64, 20, 3), (4, 256, 100, 10)):
    assert weights(D, m, d, K) == (D - 1) * m * m + m * (d + K)

square = lambda D, m: weights(D, m, 0, 0)
assert square(3, 512) == square(9, 256)
assert (9 - 1) == 4 * (3 - 1)
