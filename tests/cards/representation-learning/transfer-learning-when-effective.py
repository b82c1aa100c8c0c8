import numpy as np

rng = np.random.default_rng(0)
d, gap = 20, 0.25
target = rng.normal(size=d)
shift = rng.normal(size=d)
source = target + shift * np.sqrt(gap) / np.linalg.norm(shift)
transfer = ((source - target) ** 2).sum()
border = d + 1 + d / transfer
assert abs(border - 101) < 1e-9


def scratch(n, runs=600):
    errors = []
    for _ in range(runs):
        x = rng.normal(size=(n, d))
        w = np.linalg.lstsq(x, x @ target + rng.normal(size=n), rcond=None)[0]
        errors.append(((w - target) ** 2).sum())
    return np.mean(errors)


assert scratch(85) > transfer > scratch(120)
assert abs(scratch(101, 2000) / transfer - 1) < 0.05
