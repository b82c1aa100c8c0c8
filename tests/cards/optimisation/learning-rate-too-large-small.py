import numpy as np


def run(eta, a, n=60, w=1.0):
    path = [w]
    for _ in range(n):
        w -= eta * a * w
        path.append(w)
    return np.array(path)


a = 4.0
slow, zigzag, blow = run(0.9 / a, a), run(1.8 / a, a), run(2.1 / a, a)
assert (slow > 0).all() and (np.diff(slow) < 0).all()
assert (zigzag[1:] * zigzag[:-1] < 0).all() and abs(zigzag[-1]) < 1e-4
assert (np.diff(abs(blow)) > 0).all() and abs(blow[-1]) > 100
assert np.allclose(zigzag, (1 - 1.8) ** np.arange(61.0))
assert run(1e-3 / a, a)[-1] > 0.9

h = np.diag([1.0, 10.0])
w0 = np.ones(2)
for eta, ok in ((0.19, True), (0.21, False)):
    w = w0.copy()
    for _ in range(300):
        w = w - eta * h @ w
    assert (np.linalg.norm(w) < 1e-6) == ok
