import numpy as np


def stump(x, r):
    best = None
    for t in (np.sort(x)[1:] + np.sort(x)[:-1]) / 2:
        left = x < t
        a, b = r[left].mean(), r[~left].mean()
        cost = ((r - np.where(left, a, b)) ** 2).sum()
        if best is None or cost < best[0]:
            best = cost, t, a, b
    return lambda z: np.where(z < best[1], best[2], best[3])


def boost(x, y, eta, steps, slope):
    F, losses = np.full(len(y), 0.0), []
    for _ in range(steps):
        F = F + eta * stump(x, slope(y, F))(x)
        losses.append(F.copy())
    return losses


sig = lambda z: 1 / (1 + np.exp(-z))
rng = np.random.default_rng(0)
y, F, h = rng.normal(size=5), rng.normal(size=5), 1e-6
lab = np.array([0, 1, 1, 0, 1])
cases = {
    "mse": (lambda F: 0.5 * (y - F) ** 2, y - F),
    "mae": (lambda F: np.abs(y - F), np.sign(y - F)),
    "log": (lambda F: -lab * np.log(sig(F)) - (1 - lab) * np.log(1 - sig(F)), lab - sig(F)),
}
for loss, want in cases.values():
    assert np.allclose(-(loss(F + h) - loss(F - h)) / (2 * h), want, atol=1e-5)

x = np.linspace(0, 6, 40)
target = np.sin(x)
path = boost(x, target, 0.3, 60, lambda y, F: y - F)
mse = [((target - f) ** 2).mean() for f in path]
assert all(b <= a + 1e-12 for a, b in zip(mse, mse[1:])) and mse[-1] < 0.05 * target.var()

need = []
for eta in (0.1, 0.05):
    m = [((target - f) ** 2).mean() for f in boost(x, target, eta, 160, lambda y, F: y - F)]
    need.append(next(i for i, v in enumerate(m) if v < 0.1))
assert 1.7 < need[1] / need[0] < 2.3

cls = (np.sin(x) > 0).astype(float)
logs = [-(cls * np.log(sig(f)) + (1 - cls) * np.log(1 - sig(f))).mean()
        for f in boost(x, cls, 0.5, 60, lambda y, F: y - sig(F))]
assert logs[-1] < 0.3 * logs[0]

g, hess, lam = rng.normal(size=8), rng.random(8), 1.0
grid = np.linspace(-20, 20, 400001)
obj = g.sum() * grid + 0.5 * (hess.sum() + lam) * grid**2
assert abs(grid[obj.argmin()] + g.sum() / (hess.sum() + lam)) < 1e-3
