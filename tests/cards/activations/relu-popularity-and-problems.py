import numpy as np

rng = np.random.default_rng(0)
z = rng.normal(0, 2.5, 1_000_000)
assert round(np.maximum(z, 0).mean() / 2.5, 2) == 0.40

x = np.linspace(-10, 10, 20001)
s = 1 / (1 + np.exp(-x))
assert abs(np.gradient(s, x).max() - 0.25) < 1e-6

n = 1500
halving = []
for _ in range(5):
    mask = rng.normal(size=n) > 0
    delta = rng.normal(size=n)
    w = rng.normal(0, n**-0.5, (n, n))
    halving.append(np.mean((mask * (w.T @ delta)) ** 2) / np.mean(delta**2))
assert abs(np.mean(halving) - 0.5) < 0.03
