import numpy as np
import torch
from torch.nn.functional import cross_entropy

p, y = np.full(10_000, 0.01), np.r_[np.ones(100), np.zeros(9900)]
bce = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
dice = 1 - 2 * (p * y).sum() / (p.sum() + y.sum())
assert round(bce, 3) == 0.056 and round(dice, 2) == 0.99

rng = np.random.default_rng(0)
p, y = rng.random(500), rng.integers(0, 2, 500)
tp, fp, fn = (p * y).sum(), (p * (1 - y)).sum(), ((1 - p) * y).sum()


def tversky(a, b, fp=fp, fn=fn):
    return tp / (tp + a * fp + b * fn)


assert np.isclose(tversky(0.5, 0.5), 2 * (p * y).sum() / (p.sum() + y.sum()))
assert tversky(0.3, 0.7, fn=fn + 10) < tversky(0.3, 0.7, fp=fp + 10)

torch.manual_seed(0)
z, t = torch.randn(1, 2, 100, 100), torch.randint(0, 2, (1, 100, 100))
summed, mean = cross_entropy(z, t, reduction="sum"), cross_entropy(z, t)
assert torch.isclose(summed / mean, torch.tensor(10_000.0), rtol=1e-3)
