import numpy as np

rng = np.random.default_rng(0)


def p_of(w, x):
    return 1 / (1 + np.exp(-x @ w))


def loss(w, x, y):
    z = x @ w
    return (y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)).sum()


def numeric_gradient(f, w, h=1e-5):
    return np.array([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(len(w))])


x = rng.normal(size=(1, 3))
w = rng.normal(size=3)
for y in (0.0, 1.0):
    expected = (p_of(w, x) - y) @ x
    assert np.allclose(numeric_gradient(lambda v: loss(v, x, y), w), expected, atol=1e-7)

X, Y = rng.normal(size=(50, 3)), rng.integers(0, 2, 50)
p = p_of(w, X)
assert np.isclose(loss(w, X, Y), -(Y * np.log(p) + (1 - Y) * np.log(1 - p)).sum())
for _ in range(200):
    a, b = rng.normal(size=(2, 3)) * 4
    middle = loss((a + b) / 2, X, Y)
    assert middle <= (loss(a, X, Y) + loss(b, X, Y)) / 2 + 1e-9

grid = np.linspace(-8, 8, 801)
mse = (1 - 1 / (1 + np.exp(-grid))) ** 2
assert np.diff(mse, 2).min() < -1e-6

odds = lambda w, x: p_of(w, x) / (1 - p_of(w, x))
moved = x + np.array([[0, 1.0, 0]])
assert np.allclose(odds(w, moved) / odds(w, x), np.exp(w[1]))

m0, m1, cov = np.array([0.0, 1]), np.array([2.0, -1]), np.array([[2, 0.5], [0.5, 1]])
inverse = np.linalg.inv(cov)
points = rng.normal(size=(100, 2)) * 2
density = lambda m: np.exp(-0.5 * np.einsum("ni,ij,nj->n", points - m, inverse, points - m))
posterior = 0.3 * density(m1) / (0.3 * density(m1) + 0.7 * density(m0))
design = np.c_[points, np.ones(100)]
log_odds = np.log(posterior / (1 - posterior))
fit = np.linalg.lstsq(design, log_odds, rcond=None)[0]
assert np.abs(design @ fit - log_odds).max() < 1e-8

xs, ys = np.array([[-1.0], [1.0]]), np.array([0, 1])
losses = [loss(np.array([v]), xs, ys) for v in (1.0, 3.0, 9.0, 27.0)]
assert all(a > b for a, b in zip(losses, losses[1:]))
