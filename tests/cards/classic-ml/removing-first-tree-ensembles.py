import numpy as np

var = lambda M: 0.3 + 0.7 / M
assert f"{var(1000):.6f}" == "0.300700" and f"{var(999):.6f}" == "0.300701"


def stump(x, r):
    o = np.argsort(x)
    s, k = np.cumsum(r[o])[:-1], np.arange(1, len(r))
    i = (s**2 / k + (r.sum() - s) ** 2 / (len(r) - k)).argmax()
    t = (x[o[i]] + x[o[i + 1]]) / 2
    return t, r[o[: i + 1]].mean(), r[o[i + 1 :]].mean()


say = lambda tree, z: np.where(z < tree[0], tree[1], tree[2])
rng = np.random.default_rng(0)
x = rng.random(150)
y = 3 * x + np.sin(12 * x)
eta, base = 0.1, y.mean()
F, trees = np.full(150, base), []
for _ in range(1000):
    trees.append(stump(x, y - F))
    F = F + eta * say(trees[-1], x)
mse = lambda f: ((y - f) ** 2).mean()
no_first = base + eta * sum(say(t, x) for t in trees[1:])
no_last = base + eta * sum(say(t, x) for t in trees[:-1])
assert np.allclose(no_first, F - eta * say(trees[0], x))
rise = mse(no_first) - mse(F)
assert abs(rise / (eta**2 * (say(trees[0], x) ** 2).mean()) - 1) < 0.1
assert rise <= 0.0101 * y.var() and rise > 0.003 * y.var()
assert abs(mse(no_last) - mse(F)) < 1e-3 * rise

G = no_first.copy()
for _ in range(400):
    G = G + eta * say(stump(x, y - G), x)
assert mse(G) - mse(F) < 0.02 * rise

for eta in (0.1, 0.01, 1.0):
    left, parts = 1.0, []
    for _ in range(3000):
        parts.append(eta * left)
        left -= parts[-1]
    m = np.arange(1, 3001)
    assert np.allclose(parts, eta * (1 - eta) ** (m - 1)) and abs(sum(parts) - 1) < 1e-9
    assert parts[0] == eta
full = np.full(150, base) + (y - base)
assert np.isclose(mse(full - 0.1 * (y - base)), 0.01 * y.var())

wild = np.array([np.where(x < rng.random(), -1.0, 1.0) + y for _ in range(1000)])
shift = np.abs(wild.mean(0) - wild[1:].mean(0)).max()
assert shift < 0.003
