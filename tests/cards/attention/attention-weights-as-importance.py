import numpy as np

rng = np.random.default_rng(0)


def shift(n, dv):
    V = rng.normal(size=(n, dv))
    A = np.exp(rng.normal(size=(n, n)))
    A /= A.sum(1, keepdims=True)
    _, singular, basis = np.linalg.svd(np.c_[V, np.ones(n)].T)
    free = basis[(singular > 1e-9).sum() :]
    if not len(free):
        return 0.0
    E = np.outer(np.ones(n), free[0])
    E *= 0.5 * A.min() / np.abs(E).max()
    B = A + E
    assert (B > 0).all() and np.allclose(B.sum(1), 1) and np.allclose(B @ V, A @ V)
    return np.abs(B - A).max()


dv = 4
assert shift(dv + 1, dv) == 0
assert shift(dv + 2, dv) > 1e-4 and shift(3 * dv, dv) > 1e-4

A, V, W = np.array([0.9, 0.1]), np.array([[0.01, 0], [1.0, 1]]), np.eye(2)
share = A * np.linalg.norm(V @ W, axis=1)
assert share[0] < share[1]
