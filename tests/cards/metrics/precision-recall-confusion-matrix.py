import numpy as np

pairs = [(i, j) for i in range(3) for j in range(3) for _ in range(C[i, j])]  # noqa: F821
y, p = np.array(pairs).T
for k in range(3):
    assert np.isclose(precision[k], (y[p == k] == k).mean())  # noqa: F821
    assert np.isclose(recall[k], (p[y == k] == k).mean())  # noqa: F821
assert np.isclose(accuracy, (y == p).mean())  # noqa: F821
assert not np.allclose(precision, recall)  # noqa: F821

swapped = C.T  # noqa: F821
assert np.allclose(np.diag(swapped) / swapped.sum(0), recall)  # noqa: F821
assert np.allclose(np.diag(C / C.sum(1, keepdims=True)), recall)  # noqa: F821
assert np.allclose(np.diag(C / C.sum(0, keepdims=True)), precision)  # noqa: F821

N, pos, P, R = 1000, 100, 0.8, 0.4
tp = R * pos
fp, fn = tp / P - tp, pos - tp
assert np.allclose([tp, fp, fn, N - tp - fp - fn], [40, 10, 60, 890])
