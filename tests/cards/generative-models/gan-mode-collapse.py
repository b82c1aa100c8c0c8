import numpy as np

rng = np.random.default_rng(0)
d = rng.uniform(0.05, 0.95, 8)
delta = -np.log(d.max())
loss = rng.dirichlet(np.ones(8), 2000) @ -np.log(d)
assert (loss > delta).all()
w = np.zeros(8)
for _ in range(4000):
    p = np.exp(w) / np.exp(w).sum()
    c = -np.log(d)
    w -= 0.5 * p * (c - p @ c)
assert p.argmax() == d.argmax() and p.max() > 0.95
