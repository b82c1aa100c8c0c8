import numpy as np

rng = np.random.default_rng(0)
R, T = 100_000, 50
v = -0.1 * np.arange(T) + rng.normal(size=(R, T))


def stops(v, P, delta=0.0):
    bad = np.zeros(len(v), int)
    best = np.full(len(v), np.inf)
    when = np.full(len(v), -1)
    for t in range(v.shape[1]):
        better = v[:, t] < best - delta
        best = np.where(better, v[:, t], best)
        bad = np.where(better, 0, bad + 1)
        when = np.where((when < 0) & (bad >= P), t, when)
    return when


assert (stops(v, 5) >= 0).mean() > 0.99
assert round(100 * (stops(v, 10) >= 0).mean()) == 78
assert round(100 * (stops(v, 20) >= 0).mean()) == 7
one = np.array([[1.0, 0.7, 0.72, 0.71, 0.73, 0.6]])
assert stops(one, 3)[0] == 1 + 3
assert 3 * 10 == 30

creep = 1 - 1e-6 * np.arange(200)[None]
assert stops(creep, 5)[0] == -1 and stops(creep, 5, 1e-3)[0] == 5
