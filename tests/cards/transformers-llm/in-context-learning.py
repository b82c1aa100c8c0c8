import numpy as np

r = np.random.default_rng(0)
m, d, eta = 6, 3, 0.05
X, y, q = r.normal(size=(m, d)), r.normal(size=m), r.normal(size=d)


def loss(w):
    return 0.5 * ((y - X @ w) ** 2).sum()


step = 1e-5
grad = np.array([(loss(step * e) - loss(-step * e)) / (2 * step) for e in np.eye(d)])
after_gd = (np.zeros(d) - eta * grad) @ q
attention = sum((X[i] @ q) * (eta * y[i]) for i in range(m))
assert abs(after_gd - attention) < 1e-8
