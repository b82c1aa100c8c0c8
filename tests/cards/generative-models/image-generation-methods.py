import numpy as np

rng = np.random.default_rng(0)
P = rng.dirichlet(np.ones(8)).reshape(2, 2, 2)
for i, j, k in np.ndindex(2, 2, 2):
    p1 = P.sum((1, 2))[i]
    p2 = P.sum(2)[i, j] / P.sum((1, 2))[i]
    p3 = P[i, j, k] / P.sum(2)[i, j]
    assert np.isclose(p1 * p2 * p3, P[i, j, k])

A = np.array([[2.0, 0.3], [0, 0.5]])
x = np.array([0.7, -0.2])


def logn(v, S):
    return -0.5 * v @ np.linalg.solve(S, v) - 0.5 * np.log(np.linalg.det(2 * np.pi * S))


S = np.linalg.inv(A) @ np.linalg.inv(A).T
A2 = 3 * A
S2 = np.linalg.inv(A2) @ np.linalg.inv(A2).T
for M, C in ((A, S), (A2, S2)):
    assert np.isclose(logn(x, C), logn(M @ x, np.eye(2)) + np.log(abs(np.linalg.det(M))))
