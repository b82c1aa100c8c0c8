import numpy as np

rng = np.random.default_rng(0)
N, K = 5000, 50
c = rng.integers(0, K, N)
z = rng.normal(size=(N, K))
z[np.arange(N), c] += 3
logp = z - np.log(np.exp(z).sum(1, keepdims=True))
plain = -logp[np.arange(N), c].mean()
smoothed = 0.9 * plain - 0.1 * logp.mean()
assert plain < np.log(K) and np.exp(smoothed) > 1.1 * np.exp(plain)
