import numpy as np

y = np.r_[np.ones(100), np.zeros(9900)]


def soft_iou(p, y):
    return 1 - (p * y).sum() / (p + y - p * y).sum()


p = np.full(10_000, 0.01)
bce = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
assert round(bce, 3) == 0.056 and round(soft_iou(p, y), 3) == 0.995

rng = np.random.default_rng(0)
pairs = []
for _ in range(200):
    p = rng.random(300) ** rng.uniform(0.2, 5)
    t = rng.integers(0, 2, 300)
    pairs.append((soft_iou(p, t), 1 - 2 * (p * t).sum() / (p.sum() + t.sum())))
i, d = np.array(pairs).T
assert (i >= d).all()
assert (np.argsort(i) == np.argsort(d)).all()
