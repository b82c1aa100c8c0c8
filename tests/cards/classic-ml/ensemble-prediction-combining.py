import numpy as np

p = np.array([0.9, 0.4, 0.4])
assert (p > 0.5).sum() < 2 and round(p.mean(), 2) == 0.57
z = np.log(p / (1 - p))
soft = 1 / (1 + np.exp(-z.mean()))
geo = p.prod() ** (1 / 3)
geo0 = (1 - p).prod() ** (1 / 3)
assert abs(soft - geo / (geo + geo0)) < 1e-12 and round(soft, 2) == 0.61

veto = np.array([1e-12, 0.9, 0.9])
zv = np.log(veto / (1 - veto))
assert 1 / (1 + np.exp(-zv.mean())) < 0.01 and veto.mean() > 0.59

rng = np.random.default_rng(0)
y = rng.normal(size=400)
a, b = y + rng.normal(size=400), y + rng.normal(size=400)
memorised = y + 0.01 * rng.normal(size=400)
w = np.linalg.lstsq(np.c_[a, b, memorised], y, rcond=None)[0]
assert w[2] > 0.99

best = rng.normal(size=200000)
copy = best + 0.1 * rng.normal(size=200000)
weak = 1.3 * rng.normal(size=200000)
assert ((best + weak) / 2).var() < ((best + copy) / 2).var()
