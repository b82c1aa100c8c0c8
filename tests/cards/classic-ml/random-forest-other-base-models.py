import numpy as np

for n in (5, 10, 100, 10000):
    assert 1 - (1 - 1 / n) ** n > 0.632 > 0.5
assert round(1 - (1 - 1 / 10**6) ** 10**6, 3) == 0.632

rng = np.random.default_rng(0)
N = 80
X = rng.normal(size=(N, 2))
y = rng.integers(0, 2, N)
query = rng.normal(size=(60, 2))
order = np.argsort(((query[:, None] - X) ** 2).sum(-1), 1)
votes, hits = np.zeros(60), np.zeros(60)
for _ in range(1500):
    seen = np.zeros(N, bool)
    seen[rng.integers(0, N, N)] = True
    first = seen[order].argmax(1)
    votes += y[order[np.arange(60), first]]
    hits += first == 0
assert np.abs(hits / 1500 - 0.632).max() < 0.06
assert ((votes > 750) == (y[order[:, 0]] == 1)).all()

goal = X @ [1.0, 2.0] + rng.normal(size=N)
plain = np.linalg.lstsq(X, goal, rcond=None)[0]
ws = []
for _ in range(600):
    i = rng.integers(0, N, N)
    ws.append(np.linalg.lstsq(X[i], goal[i], rcond=None)[0])
assert np.allclose(np.mean([query @ w for w in ws], 0), query @ np.mean(ws, 0))
assert np.abs(np.mean(ws, 0) - plain).max() < 0.2 * np.std(ws, 0).min()

s = lambda z: 1 / (1 + np.exp(-z))
line = np.linspace(-3, 3, 7)
p = (s(line) + s(3 * line)) / 2
assert np.abs(np.diff(np.log(p / (1 - p)), 2)).max() > 0.1
