from itertools import combinations

import numpy as np

assert np.isclose(np.log10(0.01) * 50, -100)
assert round(1.01**50, 2) == 1.64
assert 6e8 <= 1.5**50 < 6.5e8

rng = np.random.default_rng(0)
n, d = 4, 3
j = rng.normal(size=(n, d, d)) / 3
eye = np.eye(d)
product = eye
for each in j:
    product = (eye + each) @ product

paths = []
for length in range(n + 1):
    for chosen in combinations(range(n), length):
        path = eye
        for i in chosen:
            path = j[i] @ path
        paths.append(path)
assert len(paths) == 2**n
assert np.allclose(sum(paths), product)

# Chain rule on x -> x + tanh(A x), checked by finite differences.
a = rng.normal(size=(n, d, d)) / 3
w = rng.normal(size=d)


def forward(x):
    states = [x]
    for each in a:
        states.append(states[-1] + np.tanh(each @ states[-1]))
    return states


x = rng.normal(size=d)
states = forward(x)
grad = w
for each, s in zip(a[::-1], states[-2::-1]):
    grad = (eye + (1 - np.tanh(each @ s) ** 2)[:, None] * each).T @ grad
h = 1e-6
numeric = [(w @ (forward(x + h * e)[-1] - forward(x - h * e)[-1])) / (2 * h) for e in eye]
assert np.allclose(grad, numeric, atol=1e-8)
assert np.allclose(eye + (-eye), 0)
