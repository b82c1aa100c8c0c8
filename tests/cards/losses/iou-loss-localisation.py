import numpy as np


def iou(a, b):
    w, h = (min(a[i + 2], b[i + 2]) - max(a[i], b[i]) for i in (0, 1))
    inter = max(0, w) * max(0, h)
    area = lambda r: (r[2] - r[0]) * (r[3] - r[1])
    return inter / (area(a) + area(b) - inter)


for side, want in ((100, 0.68), (20, 0.14)):
    a, b = np.array([0, 0, side, side]), np.array([10, 10, side + 10, side + 10])
    assert np.abs(a - b).sum() == 40 and round(iou(a, b), 2) == want

w, height = 30.0, 7.0
for d in (0.0, 5.0, 29.0):
    value = 1 - iou((0, 0, w, height), (d, 0, w + d, height))
    assert np.isclose(value, 2 * d / (w + d))
loss = lambda d, w: 1 - iou((0, 0, w, 1), (d, 0, w + d, 1))
for d in (0.5, 5.0, 20.0):
    slope = (loss(d + 1e-5, w) - loss(d - 1e-5, w)) / 2e-5
    assert np.isclose(slope, 2 * w / (w + d) ** 2, rtol=1e-5)
for w in (10.0, 100.0):
    assert np.isclose(loss(1e-6, w) / 1e-6, 2 / w, rtol=1e-5)
assert loss(40, 30) == loss(400, 30) == 1
