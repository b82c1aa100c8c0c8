import numpy as np

assert Z.shape == (32, 8) and out.shape == (4, 3, 5, 6)
assert all((Z[i] == [1 + j for j in range(8)]).all() for i in range(32))
assert all((out[:, c] == 1 - c).all() for c in range(3))
assert bad.shape == (32, 32) and good.shape == (32,)
assert (good == 0).all() and (bad**2).mean() > 100

for shape, ok in (((3,), False), ((6,), True), ((1, 6), True), ((3, 1, 1), True)):
    try:
        fits = (img + np.ones(shape)).shape == img.shape
    except ValueError:
        fits = False
    assert fits == ok

assert 0 in np.broadcast_to(b, (32, 8)).strides

rng = np.random.default_rng(0)
A, bias, W = rng.normal(size=(5, 3)), rng.normal(size=3), rng.normal(size=(5, 3))
loss = lambda v: (W * np.sin(A + v)).sum()
dZ = W * np.cos(A + bias)
numeric = [(loss(bias + 1e-6 * e) - loss(bias - 1e-6 * e)) / 2e-6 for e in np.eye(3)]
assert np.allclose(dZ.sum(0), numeric, atol=1e-7)

best = np.linspace(0, 31, 311)
pairs = [((np.full((32, 1), c) - y) ** 2).mean() for c in best]
assert np.isclose(best[int(np.argmin(pairs))], y.mean())

assert int(10**4 * 10**4 * 128 * np.float32().nbytes / 1e9) == 51
P = rng.normal(size=(6, 4))
sq = (P**2).sum(1)
direct = ((P[:, None] - P[None]) ** 2).sum(-1)
assert np.allclose(direct, sq[:, None] + sq[None] - 2 * P @ P.T)
