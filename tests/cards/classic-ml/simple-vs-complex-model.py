import numpy as np

assert round(40 / 9, 1) == 4.4 and round(5 / 44, 2) == 0.11

rng = np.random.default_rng(0)
N = 50
for d, want in ((5, 5 / 44), (40, 40 / 9)):
    w = np.zeros(d)
    w[:5] = rng.normal(size=5)
    runs = []
    for _ in range(3000):
        X = rng.normal(size=(N, d))
        fit = np.linalg.solve(X.T @ X, X.T @ (X @ w + rng.normal(size=N)))
        runs.append(((fit - w) ** 2).sum())
    assert abs(np.mean(runs) / want - 1) < 0.06
x = rng.normal(size=(1000, 40))
assert abs(((x @ (fit - w)) ** 2).mean() / ((fit - w) ** 2).sum() - 1) < 0.3
