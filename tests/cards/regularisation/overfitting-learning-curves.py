import numpy as np

rng = np.random.default_rng(1)


def sample(n):
    x = rng.uniform(-1, 1, n)
    return x, np.sin(4 * x) + 0.5 * rng.normal(size=n)


centres = np.linspace(-1, 1, 60)


def features(x):
    return np.exp(-((x[:, None] - centres) ** 2) / 0.02)


x, y = sample(30)
xv, yv = sample(2000)
F, V, w = features(x), features(xv), np.zeros(60)
train, val = [], []
for _ in range(5000):
    r = F @ w - y
    train.append((r**2).mean())
    if len(train) % 10 == 0:
        val.append(((V @ w - yv) ** 2).mean())
    w -= 0.5 / 30 * F.T @ r
# By epochs: train falls all the way, validation has a minimum and rises.
assert all(a >= b for a, b in zip(train, train[1:]))
low = int(np.argmin(val))
assert 0 < low < len(val) // 2 and val[-1] > 1.2 * val[low], (low, val[-1], val[low])


# By the number of examples: train rises, validation falls, they meet.
def errors(n, degree, repeats=200):
    out = []
    for _ in range(repeats):
        a, b = sample(n)
        fit = np.polynomial.legendre.legfit(a, b, degree)
        value = np.polynomial.legendre.legval
        out.append([((value(a, fit) - b) ** 2).mean(), ((value(xv, fit) - yv) ** 2).mean()])
    return np.mean(out, 0)


small, big = errors(20, 5), errors(500, 5)
assert small[0] < big[0] and small[1] > big[1]
assert big[1] - big[0] < 0.1 * (small[1] - small[0])
# A model that is too simple: they have met high, more data does not help.
line_some, line_many = errors(200, 0), errors(1500, 0, 40)
assert line_some[1] > 2 * big[1] and abs(line_many[1] - line_some[1]) < 0.02 * line_some[1]

# Mean over an epoch of a falling loss is above the loss at its end.
assert np.mean(train[:100]) > train[100]
