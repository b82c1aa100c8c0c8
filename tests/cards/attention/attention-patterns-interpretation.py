import numpy as np


def effective(a):
    a = a[a > 0]
    return np.exp(-(a * np.log(a)).sum())


for n in (2, 17, 512):
    assert np.isclose(effective(np.full(n, 1 / n)), n)
    assert np.isclose(effective(np.eye(n)[0]), 1)
assert np.isclose(effective(np.r_[np.full(5, 0.2), np.zeros(100)]), 5)
assert len([(layer, head) for layer in range(12) for head in range(12)]) == 144
