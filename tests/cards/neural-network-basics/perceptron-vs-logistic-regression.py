import numpy as np

sigmoid = lambda z: 1 / (1 + np.exp(-z))
rng = np.random.default_rng(0)
x, w, b = rng.normal(size=4), rng.normal(size=4), 0.3


def numeric(loss):
    h = 1e-6
    return np.array([(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(4)])


for y in (-1, 1):
    z = w @ x + b
    hinge_free = numeric(lambda v: max(0.0, -y * (v @ x + b)))
    log_loss = numeric(lambda v: np.log1p(np.exp(-y * (v @ x + b))))
    assert np.allclose(hinge_free, -float(y * z <= 0) * y * x, atol=1e-6)
    assert np.allclose(log_loss, -sigmoid(-y * z) * y * x, atol=1e-6)
    label = (y + 1) / 2
    assert np.allclose(-log_loss, (label - sigmoid(z)) * x, atol=1e-6)
    assert np.allclose(-hinge_free, (label - float(z >= 0)) * x, atol=1e-6)
assert sigmoid(0) == 0.5


def descend(X, y, steps, eta):
    v = np.zeros(X.shape[1])
    for _ in range(steps):
        v = v + eta * (sigmoid(-y * (X @ v)) * y) @ X
    return v


X = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, -3.0], [-2.0, -1.0]])
y = np.array([1, 1, -1, -1])
early, late = descend(X, y, 500, 0.1), descend(X, y, 50_000, 0.1)
assert np.linalg.norm(late) > np.linalg.norm(early) + 1
angles = np.linspace(0, np.pi / 2, 10_001)
unit = np.stack([np.cos(angles), np.sin(angles)], 1)
widest = unit[(y * (unit @ X.T)).min(1).argmax()]
cosine = lambda v: v @ widest / np.linalg.norm(v)
assert 1 - cosine(late) < 0.7 * (1 - cosine(early))

cloud = rng.normal(size=(40, 2))
mixed = np.where(cloud[:, 0] + rng.normal(size=40) > 0, 1, -1)
first, second = descend(cloud, mixed, 2000, 0.05), descend(cloud, mixed, 4000, 0.05)
assert np.allclose(first, second, atol=1e-6) and np.linalg.norm(first) > 0.3

square = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
xor = descend(square, np.array([-1, 1, 1, -1]), 5000, 0.5)
assert np.allclose(xor, 0, atol=1e-6)
