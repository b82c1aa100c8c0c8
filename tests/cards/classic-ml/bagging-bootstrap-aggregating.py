from itertools import product

import numpy as np

rng = np.random.default_rng(0)
n, runs = 500, 2000
draws = rng.integers(0, n, (runs, n))
unique = np.mean([len(set(d)) for d in draws.tolist()]) / n
assert round(unique, 2) == 0.63 and abs(unique - 0.632) < 0.002
assert abs(1 - (1 - 1 / 10**6) ** 10**6 - 0.632) < 2e-4
assert round((1 - unique) * 100, 1) in (36.7, 36.8, 36.9)
assert round(100 * np.exp(-1), 1) == 36.8

rho, M = 0.5, 100
cov = np.full((M, M), rho) + (1 - rho) * np.eye(M)
one = np.ones(M) / M
assert abs(one @ cov @ one - 0.505) < 1e-9

for p, want in ((0.6, 0.648), (0.4, 0.352)):
    vote = sum(
        np.prod([p if c else 1 - p for c in correct])
        for correct in product((0, 1), repeat=3)
        if sum(correct) >= 2
    )
    assert abs(vote - want) < 1e-9

X = rng.normal(size=(200, 3))
y = X @ [1.0, -2.0, 0.5] + rng.normal(size=200)
plain = np.linalg.lstsq(X, y, rcond=None)[0]
boot = []
for _ in range(400):
    i = rng.integers(0, 200, 200)
    boot.append(np.linalg.lstsq(X[i], y[i], rcond=None)[0])
assert np.abs(np.mean(boot, 0) - plain).max() < 0.2 * np.std(boot, 0).min()
