import numpy as np

assert abs(sum([0.9] + [0.1] * 5) - 1.4) < 1e-9

rng = np.random.default_rng(0)
hard = rng.random(200000) < 0.2
calls = np.where(hard, 5, 1)
assert abs(calls.mean() - 1.8) < 0.01 and abs(1 + 0.2 * (5 - 1) - 1.8) < 1e-9

slow = (rng.random((400000, 5)) < 0.01).any(1).mean()
assert abs(slow - 0.049) < 0.001 and round((1 - 0.99**5) * 100, 1) == 4.9

for M, want in ((5, 0.44), (10, 0.37)):
    cov = np.full((M, M), 0.3) + 0.7 * np.eye(M)
    assert abs(cov.mean() - want) < 1e-9
