import numpy as np


class Counted(np.ndarray):
    big = 0

    def __matmul__(self, other):
        Counted.big += 1
        return np.asarray(self).__matmul__(np.asarray(other)).view(Counted)


rng = np.random.default_rng(0)
n, d = 12, 4
Q, K, V, dO = (rng.normal(size=(n, d)).view(Counted) for _ in range(4))


def softmax(S):
    E = np.exp(S - S.max(1, keepdims=True))
    return E / E.sum(1, keepdims=True)


def step(recompute):
    Counted.big = 0
    A = softmax(Q @ K.T)
    O = A @ V
    if recompute:
        A = softmax(Q @ K.T)
    dV = A.T @ dO
    dA = dO @ V.T
    dS = A * (dA - (dA * A).sum(1, keepdims=True))
    dQ, dK = dS @ K, dS.T @ Q
    return Counted.big, np.asarray(dQ)


stored, first = step(False)
redone, second = step(True)
assert (stored, redone) == (6, 7) and np.allclose(first, second)
assert round(100 * (redone / stored - 1)) == 17

n = 4096
assert 2048 < sum(range(1, n + 1)) / n < 2050
cache = lambda heads: 2 * 2 * 32 * heads * 128 * n
assert cache(32) / cache(8) == 32 / 8
