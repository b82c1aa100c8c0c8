import numpy as np

assert np.isclose(0.1 * 8192 / 256, 3.2)

rng = np.random.default_rng(0)
h, k, eta = 1.0, 4, 1e-3
g = rng.normal(size=k)
w = 2.0
for gi in g:
    w -= eta * (h * w + gi)
big = 2.0 - k * eta * (h * 2.0 + g.mean())
assert abs(w - big) < 1e-4 and abs(big - 2.0) > 3e-3


def spread(batch, eta, n=4096, runs=2000):
    steps = n // batch
    noise = rng.normal(0, 1 / np.sqrt(batch), (runs, steps))
    return (eta * noise / (1 / np.sqrt(batch))).sum(1).var()


assert np.isclose(spread(32, 1.0) / spread(128, 2.0), 1, rtol=0.15)
assert spread(32, 1.0) / spread(128, 1.0) > 3
