import numpy as np

rng = np.random.default_rng(0)
relu = lambda z: np.maximum(z, 0)
net = lambda w, v, x: relu(np.outer(x, w)) @ v
x = np.linspace(-3, 3, 31)
w, v = np.array([1.0, -1.0]), np.array([1.0, -1.0])
swap = [1, 0]
assert np.allclose(net(w, v, x), x) and np.allclose(net(w[swap], v[swap], x), x)
assert np.allclose(net((w + w[swap]) / 2, (v + v[swap]) / 2, x), 0)
assert np.allclose((net(w, v, x) + net(w[swap], v[swap], x)) / 2, x)

for _ in range(500):
    f, y = rng.normal(size=6), rng.normal()
    wt = rng.dirichlet(np.ones(6))
    for loss in (lambda a: (a - y) ** 2, lambda a: np.abs(a - y), lambda a: np.log1p(np.exp(-a))):
        assert loss(wt @ f) <= wt @ loss(f) + 1e-12
errors = np.array([0.1, 2.0, 3.0])
assert errors.mean() ** 2 > errors.min() ** 2

true, wrong = 0.6, 0.5
for n, low in ((20, 0.0), (2000, 0.999)):
    flips = rng.random((200, n)) < true
    k = flips.sum(1)
    log = k * np.log(true / wrong) + (n - k) * np.log((1 - true) / (1 - wrong))
    post = 1 / (1 + np.exp(-log))
    assert post.mean() > low
    if n == 20:
        assert post.mean() < 0.85
