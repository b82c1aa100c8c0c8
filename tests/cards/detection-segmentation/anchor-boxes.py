import numpy as np

cells = [(640 // 2**level) ** 2 for level in range(3, 8)]
assert sum(cells) * 9 == 76725

side = np.arange(-40, 41)
best = 0.0
for dx in side:
    for dy in side:
        w = min(16 + dx, 32) - max(dx, 0)
        h = min(16 + dy, 32) - max(dy, 0)
        inter = max(w, 0) * max(h, 0)
        best = max(best, inter / (16**2 + 32**2 - inter))
assert best == 0.25 < 0.5

anchor = np.array([50.0, 50.0, 100.0, 100.0])
box = np.array([60.0, 45.0, 120.0, 80.0])
t = np.r_[(box[:2] - anchor[:2]) / anchor[2:], np.log(box[2:] / anchor[2:])]
back = np.r_[anchor[:2] + t[:2] * anchor[2:], anchor[2:] * np.exp(t[2:])]
assert np.allclose(back, box) and np.allclose(t[:2], [0.1, -0.05])
