import numpy as np

for scale in (0.01, 1.0, 100.0):
    h = np.array([1.0, 3.0]) * scale
    start = w = np.array([5.0, -3.0])
    far, acc = 1e-3, 0.0
    for _ in range(3000):
        g = h * w
        far = max(far, np.linalg.norm(w - start))
        acc += g @ g
        w = w - far / np.sqrt(acc) * g
    assert np.linalg.norm(w) < 1e-3


def adam(eta, n=5):
    w = m = v = 0.0
    for t in range(1, n + 1):
        m, v = 0.9 * m + 0.1 * 7, 0.999 * v + 0.001 * 49
        w -= eta * m / (1 - 0.9**t) / np.sqrt(v / (1 - 0.999**t))
    return w


assert np.isclose(adam(1.0), 10 * adam(0.1)) and np.isclose(adam(1.0), -5)
