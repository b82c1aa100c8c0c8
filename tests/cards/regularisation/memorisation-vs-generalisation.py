import numpy as np

rng = np.random.default_rng(0)


def nearest(X, y, q):
    return y[((X[None] - q[:, None]) ** 2).sum(-1).argmin(1)]


X, T = rng.normal(size=(300, 2)), rng.normal(size=(600, 2))


def memory(y):
    """Right with the example minus right without it, mean over examples."""
    dist = ((X[None] - X[:, None]) ** 2).sum(-1)
    with_it = nearest(X, y, X) == y
    np.fill_diagonal(dist, np.inf)
    without = y[dist.argmin(1)] == y
    return (with_it.astype(int) - without).mean(), with_it.mean()


clean = (X[:, 0] > 0).astype(int)
noise = rng.integers(0, 2, 300)
mem_clean, train_clean = memory(clean)
mem_noise, train_noise = memory(noise)
# Both fit the training set; only one of them needed to memorise, only one generalises.
assert train_clean == train_noise == 1
assert mem_clean < 0.1 and 0.4 < mem_noise < 0.6
assert (nearest(X, clean, T) == (T[:, 0] > 0)).mean() > 0.93
assert abs((nearest(X, noise, T) == rng.integers(0, 2, 600)).mean() - 0.5) < 0.07

# Ten classes, random labels: guessing errs in 90 % of cases.
a, b = rng.integers(0, 10, 100_000), rng.integers(0, 10, 100_000)
assert abs((a != b).mean() - 0.9) < 0.005

# The pattern is learned before the noise: gradient descent, 10 % of labels flipped.
n, d = 200, 400
w = np.zeros(d)
w[:5] = 2
A = rng.normal(size=(n, d)) * np.where(np.arange(d) < 5, 3.0, 0.5)
sign = np.sign(A @ w)
flip = rng.random(n) < 0.1
y, v = np.where(flip, -sign, sign), np.zeros(d)
right = []
for _ in range(3000):
    out = A @ v
    right.append([(np.sign(out) == y)[~flip].mean(), (np.sign(out) == y)[flip].mean()])
    v -= 0.04 / n * A.T @ (out - y)
assert right[3][0] > 0.9 and right[3][1] < 0.3
assert right[-1][1] > 0.9

# Long tail: a rare subgroup seen once is answered only by the model that memorised it.
groups = rng.integers(0, 1000, 1000)
label = rng.integers(0, 2, 1000)
seen = np.unique(groups)
query = rng.integers(0, 1000, 5000)
known = np.isin(query, seen)
assert 0.6 < known.mean() < 0.67
guess = np.where(known, label[query], 0)
assert (guess == label[query]).mean() > 0.75 > (np.zeros(5000) == label[query]).mean() + 0.15
