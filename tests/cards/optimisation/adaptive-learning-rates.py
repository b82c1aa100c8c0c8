import numpy as np

CURVE = np.array([100.0, 1.0])


def descend(eta, steps):
    w = np.ones(2)
    for _ in range(steps):
        w = w - eta * CURVE * w
    return np.abs(w)


assert descend(0.0201, 5000)[0] > 1 and descend(0.0199, 5000)[0] < 1e-3
after = descend(0.019, 100)
assert after[0] < 1e-4 and after[1] > 0.1


def adaptive(kind, eta, steps):
    w, acc, m = np.ones(2), np.zeros(2), np.zeros(2)
    path = [w]
    for t in range(1, steps + 1):
        g = CURVE * w
        d = g
        if kind == "adagrad":
            acc = v = acc + g**2
        elif kind == "rmsprop":
            acc = v = 0.99 * acc + 0.01 * g**2
        else:
            acc, m = 0.999 * acc + 0.001 * g**2, 0.9 * m + 0.1 * g
            v, d = acc / (1 - 0.999**t), m / (1 - 0.9**t)
        w = w - eta * d / (np.sqrt(v) + 1e-10)
        path.append(w)
    return np.array(path)


for kind in ("adagrad", "rmsprop", "adam"):
    path = adaptive(kind, 0.02, 40)
    assert np.allclose(path[:, 0], path[:, 1], atol=1e-6)
assert (adaptive("adagrad", 0.5, 100)[-1] < 1e-3).all()
