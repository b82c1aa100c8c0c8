import numpy as np


def accuracy(seed, leak):
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(100, 2000)), np.repeat([0, 1], 50)
    order = rng.permutation(100)
    train, val = order[:70], order[70:]
    rows = order if leak else train
    gap = X[rows][y[rows] == 1].mean(0) - X[rows][y[rows] == 0].mean(0)
    best = np.argsort(-abs(gap))[:20]
    centre = [X[train][y[train] == k][:, best].mean(0) for k in (0, 1)]
    far = [((X[val][:, best] - c) ** 2).sum(1) for c in centre]
    return ((far[0] > far[1]) == y[val]).mean()


assert abs(np.mean([accuracy(s, True) for s in range(30)]) - 0.86) < 0.02
assert abs(np.mean([accuracy(s, False) for s in range(30)]) - 0.5) < 0.05
