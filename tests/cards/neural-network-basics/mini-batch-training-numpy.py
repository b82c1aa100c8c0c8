import math

import numpy as np


class Net:
    def __init__(self, d, h, k):
        r = np.random.default_rng(1)
        self.W = [r.normal(0, (2 / d) ** 0.5, (d, h)), r.normal(0, (1 / h) ** 0.5, (h, k))]
        self.b = [np.zeros(h), np.zeros(k)]
        self.steps = 0

    def forward(self, X):
        self.X, self.z = X, X @ self.W[0] + self.b[0]
        o = np.maximum(self.z, 0) @ self.W[1] + self.b[1]
        e = np.exp(o - o.max(1, keepdims=True))
        self.p = e / e.sum(1, keepdims=True)
        return self.p

    def grads(self, y):
        do = (self.p - np.eye(self.p.shape[1])[y]) / len(y)
        dz = (do @ self.W[1].T) * (self.z > 0)
        return [self.X.T @ dz, np.maximum(self.z, 0).T @ do], [dz.sum(0), do.sum(0)]

    def step(self, y, lr):
        dW, db = self.grads(y)
        for i in range(2):
            self.W[i] -= lr * dW[i]
            self.b[i] -= lr * db[i]
        self.steps += 1


rng = np.random.default_rng(0)
N = 310
centres = np.array([[2.0, 0.0], [-1.0, 2.0], [-1.0, -2.0]])
y = rng.integers(3, size=N)
X = centres[y] + rng.normal(size=(N, 2)) * 0.5

seen = list(batches(np.arange(N)[:, None], np.arange(N), 32, np.random.default_rng(0)))
assert all((a[:, 0] == b).all() for a, b in seen)
order = np.concatenate([b for _, b in seen])
assert sorted(order) == list(range(N)) and not (order == np.arange(N)).all()
assert [len(b) for _, b in seen] == [32] * 9 + [22] and len(seen) == math.ceil(N / 32)

net = Net(2, 16, 3)
history = fit(net, X, y)
assert net.steps == 20 * 10
assert history[-1] < 0.1 < history[0]
assert (net.forward(X).argmax(1) == y).mean() > 0.97

one = Net(2, 16, 3)
one.forward(X[:7])
whole = one.grads(y[:7])[0][0]
singles = []
for i in range(7):
    one.forward(X[i:i + 1])
    singles.append(one.grads(y[i:i + 1])[0][0])
assert np.allclose(whole, np.mean(singles, axis=0))

full, sgd = Net(2, 16, 3), Net(2, 16, 3)
fit(full, X, y, epochs=3, size=N)
fit(sgd, X, y, epochs=1, size=1, lr=0.01)
assert full.steps == 3 and sgd.steps == N


bad, labels, last = Net(2, 16, 3), np.arange(300) % 3, []
for epoch in range(60):
    last.append(fit(bad, X[:300], rng.permutation(labels), epochs=1, lr=0.02, seed=epoch)[0])
assert abs(np.mean(last[-20:]) - math.log(3)) < 0.03
assert math.isclose(fit(Net(2, 16, 3), X, y, epochs=1, lr=0.0)[0],
                    -np.log(Net(2, 16, 3).forward(X)[np.arange(N), y]).mean(), rel_tol=1e-9)
