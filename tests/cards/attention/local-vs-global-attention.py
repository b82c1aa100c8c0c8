import numpy as np

n, w = 8192, 512
i = np.arange(n)
seen = np.minimum(i + w // 2, n - 1) - np.maximum(i - w // 2, 0) + 1
assert round(n**2 / seen.sum()) == 16


def layers_to_cross(n, w):
    j = np.arange(n)
    near = np.abs(j[:, None] - j) <= w // 2
    reach, layers = np.eye(n, dtype=bool)[0], 0
    while not reach[-1]:
        reach = near @ reach
        layers += 1
    return layers


for size, width in ((41, 8), (42, 8), (100, 6)):
    assert layers_to_cross(size, width) == -(-2 * (size - 1) // width)
