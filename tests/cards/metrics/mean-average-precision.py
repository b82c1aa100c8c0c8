import numpy as np


def ap(hits, objects):
    hits = np.asarray(hits)
    tp = np.cumsum(hits)
    precision, recall = tp / np.arange(1, len(hits) + 1), tp / objects
    area, last = 0.0, 0.0
    for r in np.unique(recall):
        area += (r - last) * precision[recall >= r].max()
        last = r
    return area


assert np.isclose(ap([1, 0, 1], 2), 1 / 2 + 1 / 2 * 2 / 3)
assert round(ap([1, 0, 1], 2), 2) == 0.83
assert len(np.arange(0.5, 1.0, 0.05)) == 10
assert len(np.linspace(0, 1, 101)) == 101

assert ap([1, 1, 0], 2) == 1 and ap([1, 0], 2) == 0.5
assert ap([1, 0, 1], 3) < ap([1, 0, 1], 2)


def match(detections, truths, threshold):
    """Intervals on a line; detections come in the order of confidence."""
    used, hits = set(), []
    for a in detections:
        best, chosen = threshold, None
        for i, b in enumerate(truths):
            inter = max(0, min(a[1], b[1]) - max(a[0], b[0]))
            value = inter / (a[1] - a[0] + b[1] - b[0] - inter)
            if i not in used and value >= best:
                best, chosen = value, i
        hits.append(int(chosen is not None))
        used |= {chosen} - {None}
    return hits


truths = [(0, 10), (20, 30)]
found = [(0, 10), (1, 10), (22, 31)]
assert match(found, truths, 0.5) == [1, 0, 1]
by_threshold = [ap(match(found, truths, u), 2) for u in np.arange(0.5, 1.0, 0.05)]
assert np.isclose(by_threshold[0], 5 / 6) and np.mean(by_threshold) < by_threshold[0] - 0.1

rng = np.random.default_rng(0)
for _ in range(100):
    hits = rng.integers(0, 2, 20)
    assert ap(hits[:8], 15) <= ap(hits, 15) + 1e-12
