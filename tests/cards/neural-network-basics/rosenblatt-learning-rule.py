import numpy as np

assert ok and n == 18
assert ((X @ w + b > 0) == (y > 0)).all()
tilde = np.c_[X, np.ones(4)]
R2 = (tilde**2).sum(1).max()
best = max(
    (y * (tilde @ v)).min() / np.linalg.norm(v)
    for v in np.random.default_rng(0).normal(size=(200_000, 3)) * 0.1 + [0.66, 0.66, -1]
)
exact = (y * (tilde @ [2, 2, -3])).min() / 17**0.5
assert best <= exact + 1e-9 and best > 0.98 * exact
assert round(R2 / exact**2) == 51 and n <= 51
assert np.isclose(R2 / (exact / 10) ** 2, 100 * R2 / exact**2)

for eta in (0.5, 4.0):
    w2, b2, n2, ok2 = perceptron(X, y, eta=eta)
    assert n2 == n and np.allclose(w2, eta * w) and np.isclose(b2, eta * b)

xor = np.array([-1, 1, 1, -1])
assert not perceptron(X, xor, epochs=500)[3]

rng = np.random.default_rng(1)
x, v, c, t, eta = rng.normal(size=3), rng.normal(size=3), 0.2, -1, 0.3
gain = t * ((v + eta * t * x) @ x + c + eta * t) - t * (v @ x + c)
assert np.isclose(gain, eta * (x @ x + 1))

for t, out in ((1, -1), (-1, 1)):
    zero_one = ((t + 1) // 2) - ((out + 1) // 2)
    assert zero_one == t

loss = lambda v: max(0.0, -t * (v @ x + c))
t = -np.sign(v @ x + c)
h = 1e-6
grad = np.array([(loss(v + h * e) - loss(v - h * e)) / (2 * h) for e in np.eye(3)])
assert np.allclose(-eta * grad, eta * t * x)

assert not any(t * (np.zeros(2) @ x + 0.0) < 0 for x, t in zip(X, y))
