import numpy as np


def entropy(a):
    a = a[a > 0]
    return -(a * np.log(a)).sum()


rng = np.random.default_rng(0)
for n, most in [(8, 2.08), (512, 6.24)]:
    uniform = entropy(np.full(n, 1 / n))
    assert round(uniform, 2) == most
    rows = rng.dirichlet(np.ones(n), 200)
    assert all(0 <= entropy(a) / np.log(n) <= 1 for a in rows)
    assert np.isclose(uniform / np.log(n), 1) and entropy(np.eye(n)[0]) == 0
