import numpy as np

rng = np.random.default_rng(0)
x = np.linspace(-4, 4, 81)
w, b = 2.0, 3.0
assert np.allclose(np.tanh(w * x + b), np.tanh(w * (x - (-b / w))))
relu = lambda z: np.maximum(z, 0)
assert ((relu(w * x + b) > 0) == (w * x > -b)).all()
assert (relu(w * x + 4) > 0).sum() > (relu(w * x + b) > 0).sum()


def make(act, bias, widths):
    Ws = [rng.normal(size=(m, d)) for d, m in zip(widths, widths[1:])]
    bs = [rng.normal(size=m) * bias for m in widths[1:]]

    def net(v):
        for i, (W, c) in enumerate(zip(Ws, bs)):
            v = W @ v + c
            v = act(v) if i < len(Ws) - 1 else v
        return v

    return net


v = rng.normal(size=5)
for seed in range(5):
    f = make(relu, 0, [5, 16, 16, 3])
    assert np.allclose(f(0 * v), 0)
    for c in (0.01, 3.0, 100.0):
        assert np.allclose(f(c * v), c * f(v))
        assert f(c * v).argmax() == f(v).argmax()
    t = make(np.tanh, 0, [5, 16, 16, 3])
    assert np.allclose(t(-v), -t(v))
    g, u = make(relu, 1, [5, 16, 16, 3]), make(np.tanh, 1, [5, 16, 16, 3])
    assert not np.allclose(g(3 * v), 3 * g(v)) and not np.allclose(u(-v), -u(v))
    assert np.abs(g(0 * v)).max() > 1e-3

    line = make(relu, 0, [1, 16, 16, 1])
    ys = np.array([line(np.array([s]))[0] for s in x])
    assert np.allclose(ys[x > 0], line(np.ones(1))[0] * x[x > 0])
    assert np.allclose(ys[x < 0], -line(-np.ones(1))[0] * x[x < 0])

knots, heights = np.sort(rng.normal(size=5)), rng.normal(size=5)
slopes = np.diff(heights) / np.diff(knots)
inside = np.linspace(knots[0], knots[-1], 50)
units = relu(inside[:, None] - knots[:-1])
weights = np.diff(np.concatenate([[0.0], slopes]))
assert np.allclose(heights[0] + units @ weights, np.interp(inside, knots, heights))

for w in np.linspace(-5, 5, 101):
    fires = w * np.array([0.5, 1.5]) > 0
    assert fires[0] == fires[1]

W, b = rng.normal(size=(4, 5)), rng.normal(size=4)
assert np.allclose(np.c_[W, b] @ np.append(v, 1), W @ v + b)
