import numpy as np

assert 32 / 16 == 2 and 32 / 8 == 4 and 32 / 1 == 32
n = 10**6
assert 32 * n / ((32 + 32) * 0.01 * n) == 50
assert 1024 * 1024 / (4 * (1024 + 1024)) == 128


def top(u, k):
    out = np.zeros_like(u)
    keep = np.argsort(-abs(u))[:k]
    out[keep] = u[keep]
    return out


def descend(feedback, steps=200, eta=0.1):
    g = [np.array([10.0, 1.0]), np.array([-10.0, 1.0])]
    e = [np.zeros(2), np.zeros(2)]
    theta = np.zeros(2)
    for _ in range(steps):
        sent = []
        for i in range(2):
            u = g[i] + e[i]
            sent.append(top(u, 1))
            if feedback:
                e[i] = u - sent[i]
        theta = theta - eta / 2 * sum(sent)
    return theta


assert np.array_equal(descend(False), np.zeros(2))
moved = descend(True)
assert -20 < moved[1] < -15 and abs(moved[0]) < 2

rng = np.random.default_rng(0)
x = np.full(200_000, 0.3)
rounded = np.floor(x + rng.random(x.size))
assert abs(rounded.mean() - 0.3) < 0.01 and rounded.var() > x.var() + 0.1
assert abs(np.sign(x).mean() - 0.3) > 0.5

# The factors of PowerSGD are linear in the matrix, so sums of factors are factors of sums.
A, B, Q = rng.normal(size=(6, 5)), rng.normal(size=(6, 5)), rng.normal(size=(5, 2))
assert np.allclose(A @ Q + B @ Q, (A + B) @ Q)
a, b = top(rng.normal(size=50), 5), top(rng.normal(size=50), 5)
assert np.count_nonzero(a + b) > 5
