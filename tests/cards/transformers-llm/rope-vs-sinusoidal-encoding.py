import numpy as np

r = np.random.default_rng(0)
n, d = 30, 16
i = np.arange(d // 2)
ang = np.arange(n)[:, None] * 10000.0 ** (-2 * i / d)
u = np.stack((np.sin(ang), np.cos(ang)), -1).reshape(n, d)
Wq, Wk = r.normal(size=(2, d, d))
x, y = r.normal(size=(2, d))


def rotate(v):
    a, b = v[0::2], v[1::2]
    c, s = np.cos(ang), np.sin(ang)
    return np.stack((a * c - b * s, a * s + b * c), -1).reshape(n, d)


def spread(S):
    return max(np.ptp(np.diagonal(S, k)) for k in range(-n // 2, n // 2))



added = ((x + u) @ Wq) @ ((y + u) @ Wk).T
Q, K = rotate(x @ Wq), rotate(y @ Wk)
assert spread(added) > 1 and spread(Q @ K.T) < 1e-9
assert np.allclose(np.linalg.norm(Q, axis=1), np.linalg.norm(x @ Wq))

B = Wq @ Wk.T
one = np.ones((n, 1))
four = [one * (x @ B @ y), one * (x @ B @ u.T), (u @ B @ y)[:, None], u @ B @ u.T]
assert np.allclose(sum(part + np.zeros((n, n)) for part in four), added)
