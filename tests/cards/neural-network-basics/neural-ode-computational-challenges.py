import numpy as np


def euler(k, steps):
    h, dt = 1.0, 1 / steps
    for _ in range(steps):
        h -= dt * k * h
    return abs(h)


k = 1000
assert euler(k, 501) < 1 < euler(k, 499)
assert np.isclose(1 / 500, 2 / k)

A = [[], [1 / 5], [3 / 40, 9 / 40], [44 / 45, -56 / 15, 32 / 9],
     [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
     [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
     [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84]]
calls = 0


def f(h):
    global calls
    calls += 1
    return -h + np.sin(3 * h)


h, dt, steps = 0.5, 0.1, 20
first = f(h)
for _ in range(steps):
    k_ = [first]
    for row in A[1:]:
        point = h + dt * sum(a * s for a, s in zip(row, k_))
        k_.append(f(point))
    h, first = point, k_[-1]
assert calls == 6 * steps + 1

fine, small = 0.5, 2.0 / 200_000
for _ in range(200_000):
    fine += small * (-fine + np.sin(3 * fine))
assert abs(h - fine) < 1e-5
