import numpy as np


def f(x):
    return (3 * x + 1) ** 2


h = 1e-6
assert abs((f(1 + h) - f(1 - h)) / (2 * h) - 24) < 1e-6

rng = np.random.default_rng(0)
d, m = 5, 4
M = [rng.normal(size=(d, d)) for _ in range(m)]
c = rng.normal(size=d)


def loss(x):
    for A in M:
        x = np.sin(A @ x)
    return c @ x


x = rng.normal(size=d)
jacobians, u = [], x
for A in M:
    jacobians.append(np.cos(A @ u)[:, None] * A)
    u = np.sin(A @ u)
bar = c
for J in reversed(jacobians):
    bar = J.T @ bar
num = np.array([(loss(x + h * e) - loss(x - h * e)) / (2 * h) for e in np.eye(d)])
assert np.allclose(bar, num, atol=1e-7)
wrong = c
for J in jacobians:
    wrong = J.T @ wrong
assert not np.allclose(wrong, num, atol=1e-3)


def multiplications(left, right):
    return left[0] * left[1] * right[1]


assert multiplications((1, d), (d, d)) == d ** 2
assert multiplications((d, d), (d, d)) == d ** 3

g = lambda t: t * np.exp(t)
assert abs((g(1 + h) - g(1 - h)) / (2 * h) - (np.e + np.e)) < 1e-6
