import numpy as np

z = np.random.default_rng(0).normal(size=4_000_000)
assert round(100 * np.mean(np.abs(z) > 1.345)) == 18
mad = np.median(np.abs(z - np.median(z)))
assert abs(1 / mad - 1.4826) < 0.003
psi = np.clip(z, -1.345, 1.345)
assert abs(np.mean(np.abs(z) < 1.345) ** 2 / np.mean(psi**2) - 0.95) < 0.003

r = np.abs(z[:1000])
values = [np.where(r <= d, r**2 / 2, d * (r - d / 2)).mean() for d in (0.1, 0.5, 1, 2, 3)]
assert values == sorted(values) and len(set(values)) == 5
