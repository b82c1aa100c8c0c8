import numpy as np

rng = np.random.default_rng(0)
M = np.array([[2.0, 0.9], [0.9, 1.0]])
centre = np.array([1.5, 0.9])


def solve(lam, l1, H=M, at=centre):
    w = np.zeros(len(at))
    step = 1 / (np.linalg.eigvalsh(H).max() + (0 if l1 else lam))
    for _ in range(4000):
        g = H @ (w - at)
        w = w - step * (g if l1 else g + lam * w)
        if l1:
            w = np.sign(w) * np.maximum(np.abs(w) - step * lam, 0)
    return w


angle = np.linspace(0, 2 * np.pi, 200_001)
circle = np.stack([np.cos(angle), np.sin(angle)], 1)
diamond = circle / np.abs(circle).sum(1, keepdims=True)


def loss(w):
    return np.einsum("...i,ij,...j", w - centre, M, w - centre) / 2


# The penalised solution is the solution of the constrained problem of its own radius.
last = {True: np.inf, False: np.inf}
for lam in (0.2, 0.6, 1.2, 2.0):
    for l1, shape in ((True, diamond), (False, circle)):
        w = solve(lam, l1)
        size = np.abs(w).sum() if l1 else np.linalg.norm(w)
        assert np.allclose(shape[loss(size * shape).argmin()] * size, w, atol=1e-3)
        assert size < last[l1]
        last[l1] = size
        g = M @ (w - centre)
        if l1:
            zero = w == 0
            assert (np.abs(g[zero]) <= lam + 1e-9).all()
            assert np.allclose(g[~zero], -lam * np.sign(w[~zero]))
        else:
            assert np.allclose(g, -lam * w)
# Weak penalty: on an edge, no zeros; strong: in a corner.
assert (solve(0.2, True) != 0).all() and (solve(2.0, True) == 0).sum() == 1

# At a corner a whole cone of directions, on the disc a single ray.
corner = np.array([1.0, 0.0])
for share in (-1.0, -0.3, 0.8, 1.0):
    pull = np.array([1.0, share])
    assert np.isclose((diamond @ pull).max(), corner @ pull)
    assert (circle @ pull).max() > corner @ pull + 1e-3
assert diamond[(diamond @ [1.0, 1.2]).argmax()][1] > 0.9

# L2 shrinks along the axes of the Hessian.
h, Q = np.linalg.eigh(M)
for lam in (0.3, 2.0):
    assert np.allclose(Q.T @ solve(lam, False), h / (h + lam) * (Q.T @ centre))

# Powers: below one the ball is not convex, above one there is no corner at the axis.
ball = lambda w, q: (np.abs(w) ** q).sum()
a, b = np.array([1.0, 0]), np.array([0, 1.0])
assert ball((a + b) / 2, 0.5) > 1 and ball((a + b) / 2, 1) == 1 and ball((a + b) / 2, 2) < 1
for q, corner in ((1.0, True), (1.5, False), (3.0, False)):
    slope = (ball(np.array([1e-6]), q) - 0) / 1e-6
    assert (slope > 0.5) == corner
