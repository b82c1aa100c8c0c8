import numpy as np


def raster(a, b, n=40):
    x = np.arange(n)
    mask = lambda r: np.outer((x >= r[1]) & (x < r[3]), (x >= r[0]) & (x < r[2]))
    p, q = mask(a), mask(b)
    return (p & q).sum() / (p | q).sum()


rng = np.random.default_rng(0)
for _ in range(200):
    low = rng.integers(0, 20, (2, 2))
    size = rng.integers(1, 20, (2, 2))
    a, b = np.hstack([low, low + size])
    assert np.isclose(iou(a, b), raster(a, b))
    assert np.isclose(iou(2 * a, 2 * b), iou(a, b))

square = lambda side, shift: (shift, shift, shift + side, shift + side)
assert round(raster(square(10, 0), square(10, 1)), 2) == 0.68
assert round(raster(square(10, 0), square(10, 3)), 2) == 0.32
assert round(raster(square(4, 0), square(4, 1)), 2) == 0.39
assert iou(square(4, 0), square(4, 5)) == iou(square(4, 0), square(4, 30)) == 0

a, b = square(4, 0), square(4, 6)
w = min(a[2], b[2]) - max(a[0], b[0])
h = min(a[3], b[3]) - max(a[1], b[1])
assert w < 0 and h < 0 and w * h > 0
