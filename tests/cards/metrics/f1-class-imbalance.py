import numpy as np


def by_count(pi, tpr, fpr, n=1_000_000):
    pos = pi * n
    tp, fp = tpr * pos, fpr * (n - pos)
    return 2 * tp / (2 * tp + fp + pos - tp)


for pi in (0.5, 0.1, 0.01):
    card = 2 * pi * 0.8 / (pi * 1.8 + (1 - pi) * 0.05)
    assert np.isclose(card, by_count(pi, 0.8, 0.05))
assert round(by_count(0.5, 0.8, 0.05), 2) == 0.86
assert round(by_count(0.01, 0.8, 0.05), 2) == 0.24
assert round(by_count(0.01, 1, 1), 2) == 0.02 and round(by_count(0.9, 1, 1), 2) == 0.95
assert np.isclose(by_count(0.3, 1, 1), 2 * 0.3 / 1.3)

rng = np.random.default_rng(0)
for a, b in ((0.3, 3), (0.5, 5), (2, 2), (0.2, 0.2)):
    p = np.sort(rng.beta(a, b, 200_000))[::-1]
    tp = np.cumsum(p)
    f1 = 2 * tp / (np.arange(1, len(p) + 1) + tp[-1])
    best = f1.argmax()
    assert abs(p[best] - f1[best] / 2) < 1e-3 and p[best] <= 0.5
