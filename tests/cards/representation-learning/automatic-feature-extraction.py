import numpy as np

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
rng = np.random.default_rng(0)
w, b = rng.normal(size=(50_000, 2)), rng.normal(size=(50_000, 1))
hits = ((w @ x.T + b > 0) == y).sum(1)
assert hits.max() == 3
s = x.sum(1)
features = np.stack([np.maximum(0, s), np.maximum(0, s - 1)], 1)
assert (features @ [1, -2] == y).all()

theta, w, inp, target = rng.normal(size=(3, 2)), rng.normal(size=3), np.array([0.4, -0.7]), 0.5
f = lambda t: np.tanh(t.reshape(3, 2) @ inp)
loss = lambda t: (w @ f(t) - target) ** 2 / 2
flat, h = theta.ravel(), 1e-6
J = np.stack([(f(flat + h * v) - f(flat - h * v)) / (2 * h) for v in np.eye(6)], 1)
numeric = [(loss(flat + h * v) - loss(flat - h * v)) / (2 * h) for v in np.eye(6)]
assert np.allclose(numeric, (w @ f(flat) - target) * J.T @ w, atol=1e-8)
