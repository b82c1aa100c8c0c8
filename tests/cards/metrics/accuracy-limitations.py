import numpy as np


def outcome(positives, negatives, tpr, tnr):
    y = np.repeat([1, 0], [positives, negatives])
    right = np.zeros_like(y, dtype=bool)
    right[: round(positives * tpr)] = True
    right[positives : positives + round(negatives * tnr)] = True
    return right.mean()


assert outcome(500, 500, 0.6, 0.95) == 0.775
assert outcome(500, 9500, 0.6, 0.95) == 0.9325
assert outcome(10, 990, 0, 1) == 0.99

y = np.array([0] * 90 + [1] * 10)
score = np.linspace(0.01, 0.4, 100)
assert ((score > 0.5) == y).mean() == (y == 0).mean()
assert ((score > score[89]) == y).all()
