import numpy as np

rng = np.random.default_rng(0)
X, c = rng.normal(size=(300, 4)), (rng.random(300) < 0.1).astype(int)
w = rng.normal(size=4)
p = 1 / (1 + np.exp(-X @ w))
grads = (p - c)[:, None] * X
alpha = np.array([1.0, 7.0])[c]
weighted = (alpha[:, None] * grads).sum(0) / alpha.sum()
picks = rng.choice(300, 2_000_000, p=alpha / alpha.sum())
assert np.allclose(grads[picks].mean(0), weighted, atol=3e-3)
assert not np.allclose(grads.mean(0), weighted, atol=3e-3)

assert round(0.99**64, 2) == 0.53


def odds(q):
    return q / (1 - q)


prior = 0.01
balanced = prior * 99 / (prior * 99 + 1 - prior)
both = balanced * 99 / (balanced * 99 + 1 - balanced)
assert np.isclose(balanced, 0.5) and np.isclose(odds(both) / odds(prior), 9801)

k = rng.binomial(64, 0.01, 200_000)
per_batch = (99 * k / (99 * k + 64 - k)).mean()
assert np.isclose(99 * 0.01 / (99 * 0.01 + 0.99), 0.5) and 0.28 < per_batch < 0.36

rare = rng.random((20_000, 64)) < 0.01
scale = np.where(rare, 99, 1)
by_weight = (scale * np.where(rare, 1.0, -1.0)).sum(1) / (64 * 0.99 * 2)
by_sampler = np.where(rng.random((20_000, 64)) < 0.5, 1.0, -1.0).mean(1)
assert by_weight.std() > 3 * by_sampler.std()
