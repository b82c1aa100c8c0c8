import numpy as np

rng = np.random.default_rng(0)
pos, neg = rng.normal(1, 1, 400), rng.normal(0, 1, 600)
pairs = (pos[:, None] > neg).mean()
t = np.sort(np.r_[pos, neg])[::-1]
tpr = np.r_[0, [(pos >= x).mean() for x in t]]
fpr = np.r_[0, [(neg >= x).mean() for x in t]]
assert np.isclose(pairs, (np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2).sum())

err = np.ones(100)
spoilt = np.r_[err[:-1], 50]
mae = np.abs(spoilt).mean() / np.abs(err).mean()
rmse = np.sqrt((spoilt**2).mean()) / np.sqrt((err**2).mean())
assert rmse > mae > 1

V = 7
assert np.isclose(np.exp(-np.log(1 / V)), V)
assert (np.arange(100) >= 1).mean() == 0.99
