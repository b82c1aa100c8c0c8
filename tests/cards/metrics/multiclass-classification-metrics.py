import numpy as np

rng = np.random.default_rng(0)
C = rng.integers(1, 50, (4, 4))
n, n_hat, tp = C.sum(1), C.sum(0), np.diag(C)
P, R = tp / n_hat, tp / n
assert np.isclose((2 * tp / (n + n_hat)).mean(), (2 * P * R / (P + R)).mean())
assert np.isclose(2 * tp.sum() / (n + n_hat).sum(), tp.sum() / C.sum())

n, N = np.array([70, 20, 10]), 100
guess = np.array([N, 0, 0])
acc, chance = n[0] / N, (n / N * guess / N).sum()
assert np.isclose(acc - chance, 0)
covariance = (acc * N) * N - (n * guess).sum()
assert np.isclose(covariance, 0)

spread = np.full(10, 0.9)
one_lost = np.r_[np.ones(9), 0]
assert np.isclose(spread.mean(), 0.9) and np.isclose(one_lost.mean(), 0.9)
