import numpy as np

rng = np.random.default_rng(0)
a = rng.normal(size=3)
a /= np.linalg.norm(a)
x, g = rng.normal(size=(2, 500, 3)) + np.array([1.0, 0, 0]) * np.array([[[0]], [[3]]])


def loss(scale, lam=10):
    w = scale * a
    u = rng.uniform(size=(500, 1))
    t = u * x + (1 - u) * g
    h = 1e-5
    grad = np.stack([((t + h * e) @ w - (t - h * e) @ w) / (2 * h) for e in np.eye(3)], 1)
    gp = ((np.linalg.norm(grad, axis=1) - 1) ** 2).mean()
    return (g @ w).mean() - (x @ w).mean() + lam * gp, gp


assert loss(1)[1] < 1e-12 and abs(loss(2)[1] - 1) < 1e-8 and abs(loss(0.5)[1] - 0.25) < 1e-8
shift = x.mean(0) - g.mean(0)
assert np.isclose(loss(1)[0], -(shift @ a), atol=1e-6)
