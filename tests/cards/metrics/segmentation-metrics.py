import numpy as np

rng = np.random.default_rng(0)


def iou(mask, truth):
    return (mask & truth).sum() / (mask | truth).sum()


def dice(mask, truth):
    return 2 * (mask & truth).sum() / (mask.sum() + truth.sum())


truth = rng.random((20, 20)) < 0.3
guesses = [truth ^ (rng.random((20, 20)) < noise) for noise in np.linspace(0.02, 0.6, 30)]
for guess in guesses:
    tp, fp, fn = (guess & truth).sum(), (guess & ~truth).sum(), (~guess & truth).sum()
    precision, recall = tp / (tp + fp), tp / (tp + fn)
    assert np.isclose(tp / (tp + fp + fn), iou(guess, truth))
    assert np.isclose(2 * tp / (2 * tp + fp + fn), dice(guess, truth))
    assert np.isclose(2 * precision * recall / (precision + recall), dice(guess, truth))
    assert np.isclose(2 * iou(guess, truth) / (1 + iou(guess, truth)), dice(guess, truth))
by_iou = np.argsort([iou(g, truth) for g in guesses])
assert (by_iou == np.argsort([dice(g, truth) for g in guesses])).all()


def hit(k):
    """A pair of masks of 100 and k pixels, one inside the other: IoU = k / 100."""
    whole = np.arange(200) < 100
    return np.arange(200) < k, whole


even, uneven = [hit(50), hit(50)], [hit(5), hit(100)]
assert np.mean([iou(*p) for p in even]) < np.mean([iou(*p) for p in uneven])
assert np.mean([dice(*p) for p in even]) > np.mean([dice(*p) for p in uneven])

small = (np.zeros(10_000, bool), np.arange(10_000) < 50)
large = (np.ones(10_000, bool), np.ones(10_000, bool))
pooled = [np.concatenate(pair) for pair in zip(small, large)]
assert iou(*pooled) > 0.99 and np.mean([iou(*small), iou(*large)]) == 0.5
assert (small[0] == small[1]).mean() > 0.99 and iou(*small) == 0

matched = [0.6, 0.8, 0.9]
fp, fn = 2, 1
pq = sum(matched) / (len(matched) + fp / 2 + fn / 2)
p, r = len(matched) / (len(matched) + fp), len(matched) / (len(matched) + fn)
assert np.isclose(pq, np.mean(matched) * (2 * p * r / (p + r)))

nothing = np.zeros(10, bool)
with np.errstate(invalid="ignore"):
    assert np.isnan(iou(nothing, nothing)) and np.isnan(dice(nothing, nothing))
