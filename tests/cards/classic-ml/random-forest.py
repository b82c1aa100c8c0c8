import numpy as np

rng = np.random.default_rng(0)
n = 400
oob = [1 - len(np.unique(rng.integers(0, n, n))) / n for _ in range(1000)]
assert abs(np.mean(oob) - 0.368) < 0.003

for rho, M in ((0.5, 100), (0.1, 30), (0.3, 7)):
    v = 2.0
    shared, own = rng.normal(size=(30000, 1)), rng.normal(size=(30000, M))
    trees = np.sqrt(v) * (np.sqrt(rho) * shared + np.sqrt(1 - rho) * own)
    want = rho * v + (1 - rho) / M * v
    assert abs(trees.mean(1).var() / want - 1) < 0.04


def stump(X, y, feats):
    best = None
    for j in feats:
        o = np.argsort(X[:, j])
        s, k = np.cumsum(y[o])[:-1], np.arange(1, len(y))
        gain = s**2 / k + (y.sum() - s) ** 2 / (len(y) - k)
        i = gain.argmax()
        if best is None or gain[i] > best[0]:
            t = (X[o[i], j] + X[o[i + 1], j]) / 2
            best = gain[i], j, t, y[o[: i + 1]].mean(), y[o[i + 1 :]].mean()
    return best[1:]


points, answers = rng.normal(size=(25, 9)), {9: [], 3: []}
for q in answers:
    for _ in range(150):
        X = rng.normal(size=(60, 9))
        y = X[:, :4].sum(1) + rng.normal(size=60)
        pair = []
        for _ in range(2):
            i = rng.integers(0, 60, 60)
            j, t, a, b = stump(X[i], y[i], rng.choice(9, q, replace=False))
            pair.append(np.where(points[:, j] < t, a, b))
            assert y.min() - 1e-9 <= min(a, b) and max(a, b) <= y.max() + 1e-9
        answers[q].append(pair)
rho = {}
for q, v in answers.items():
    a, b = np.array(v).transpose(1, 2, 0)
    rho[q] = np.mean([np.corrcoef(c, d)[0, 1] for c, d in zip(a, b)])
assert rho[3] < rho[9] - 0.05
