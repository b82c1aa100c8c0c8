import math

import numpy as np


def softmax(s):
    w = np.exp(s - np.max(s))
    return w / w.sum()


def entropy(a):
    return -sum(x * math.log(x) for x in a)


s = np.array([2.0, 1, 0])
a, sharp = softmax(s), softmax(4 * s)
assert [round(x, 3) for x in a] == [0.665, 0.245, 0.090]
assert round(sharp[0], 2) == 0.98
assert round(entropy(a), 2) == 0.83 and round(entropy(sharp), 2) == 0.09
assert np.allclose(softmax(s + 7), a)
assert math.isclose(a[0] / a[2], math.exp(2))

n, low, high = 1000, 0.0, 20.0
for _ in range(60):
    gap = (low + high) / 2
    scores = np.zeros(n)
    scores[3] = gap
    lead = softmax(scores)[3]
    assert math.isclose(lead, math.exp(gap) / (math.exp(gap) + n - 1))
    low, high = (gap, high) if lead < 0.5 else (low, gap)
assert round(gap, 1) == 6.9


def jacobian(s, h=1e-6):
    eye = np.eye(len(s)) * h
    return np.stack([(softmax(s + d) - softmax(s - d)) / (2 * h) for d in eye], 1)


assert np.allclose(jacobian(s), np.diag(a) - np.outer(a, a), atol=1e-8)
assert np.abs(jacobian(40 * s)).max() < 1e-8
assert (softmax(s) > 0).all() and softmax(np.array([0, -np.inf]))[1] == 0

by_length = []
for n in (10, 100, 1000):
    scores = np.full(n, -1.0)
    scores[0] = 1.0
    by_length.append(softmax(scores)[0])
assert by_length[0] > by_length[1] > by_length[2]
