import math

import numpy as np

assert round(math.log(0.95 / 0.05), 2) == 2.94
assert round(math.log(0.75 / 0.25), 2) == 1.10

rng = np.random.default_rng(0)


def sample(n, cue_right, sign_right=0.75):
    y = rng.choice([-1, 1], n)
    cue = np.where(rng.random(n) < cue_right, y, -y)
    sign = np.where(rng.random(n) < sign_right, y, -y)
    return np.c_[cue, sign].astype(float), y


X, y = sample(100_000, 0.95)
X1 = np.c_[X, np.ones(len(X))]
v = np.zeros(3)
for _ in range(20):
    q = 1 / (1 + np.exp(y * (X1 @ v)))
    hessian = (X1 * (q * (1 - q))[:, None]).T @ X1
    v += np.linalg.solve(hessian, X1.T @ (q * y))
w, b = v[:2], v[2]
assert abs(w[0] - 2.94) < 0.1 and abs(w[1] - 1.10) < 0.1


def accuracy(cue_right):
    X, y = sample(50_000, cue_right)
    return (np.sign(X @ w + b) == y).mean()


assert abs(accuracy(0.95) - 0.95) < 0.01
assert abs(accuracy(0.05) - 0.05) < 0.01
assert abs(accuracy(0.5) - 0.5) < 0.01
conflict, labels = sample(50_000, 0.0)
assert (np.sign(conflict @ w + b) == labels).mean() < 0.001

# With rare positives the bias joins in: the card's classes are equal.
assert math.log(0.9 / 0.1) > math.log(0.95 / 0.05) - math.log(0.75 / 0.25)

# The object hidden: nothing changes for the cheat.
X, y = sample(50_000, 0.95)
hidden = X * [1, 0]
assert abs((np.sign(hidden @ w + b) == y).mean() - 0.95) < 0.01
