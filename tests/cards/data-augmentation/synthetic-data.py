import numpy as np

rng = np.random.default_rng(0)
chains, n, sigma = 20_000, 10, 2.0
mu, s = np.zeros(chains), np.full(chains, sigma)
for t in range(1, 16):
    sample = rng.normal(mu[:, None], s[:, None], (chains, n))
    mu, s = sample.mean(1), sample.std(1)
    if t in (1, 5, 15):
        assert abs((s**2).mean() / ((1 - 1 / n) ** t * sigma**2) - 1) < 0.05
