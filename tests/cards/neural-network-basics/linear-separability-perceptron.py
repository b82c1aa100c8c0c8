from itertools import product
from math import comb

import numpy as np


def dichotomies(n, d):
    return 2 * sum(comb(n - 1, k) for k in range(d + 1))


for d in (1, 2, 7, 30):
    assert dichotomies(d + 1, d) == 2 ** (d + 1)
    assert dichotomies(d + 2, d) < 2 ** (d + 2)
    assert dichotomies(2 * (d + 1), d) * 2 == 2 ** (2 * (d + 1))


def run(X, y, epochs):
    w, updates = np.zeros(X.shape[1] + 1), 0
    for _ in range(epochs):
        before = updates
        for x, t in zip(np.c_[X, np.ones(len(X))], y):
            if t * (w @ x) <= 0:
                w, updates = w + t * x, updates + 1
        if updates == before:
            return updates, True
    return updates, False


rng = np.random.default_rng(0)
P = rng.normal(size=(6, 2))
separable = sum(run(P, y, 600)[1] for y in product([-1, 1], repeat=6))
assert separable == dichotomies(6, 2) == 32

simplex = rng.normal(size=(5, 4))
assert all(run(simplex, y, 20_000)[1] for y in product([-1, 1], repeat=5))

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
assert not run(X, [-1, 1, 1, -1], 500)[1]
assert X[[0, 3]].mean(0).tolist() == X[[1, 2]].mean(0).tolist() == [0.5, 0.5]

n = 40
Z = rng.normal(size=(n, 2))
target = np.array([1.0, -2.0, 0.3])
augmented = np.c_[Z, np.ones(n)]
margin = augmented @ target / np.linalg.norm(target)
keep = abs(margin) > 0.1
updates, stopped = run(Z[keep], np.sign(margin[keep]), 1000)
R = np.linalg.norm(augmented[keep], axis=1).max()
assert stopped and updates <= (R / abs(margin[keep]).min()) ** 2

w, c = np.zeros(2), 0.0
norms = []
for step in range(2000):
    s = np.array([-1, 1, 1, 1])
    pull = s / (1 + np.exp(s * (X @ w + c)))
    w, c = w + X.T @ pull, c + pull.sum()
    norms.append(np.hypot(np.linalg.norm(w), c))
assert norms[1999] > norms[999] + 0.5 > norms[199] + 1
