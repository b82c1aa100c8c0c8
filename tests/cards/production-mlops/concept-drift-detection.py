import numpy as np

r = np.random.default_rng(0)
old, new = r.normal(size=100_000), r.normal(size=100_000)
y_old, y_new = old > 0, new < 0
score = lambda x: 1 / (1 + np.exp(-x))
assert np.array_equal(score(old) > 0.5, y_old)
assert ((score(new) > 0.5) == y_new).mean() == 0.0
grid = np.linspace(-3, 3, 61)
cdf = lambda s: (s[:, None] <= grid).mean(0)
assert np.abs(cdf(old) - cdf(new)).max() < 0.01
assert abs(y_old.mean() - y_new.mean()) < 0.01

errors = np.r_[r.random(2000) < 0.10, r.random(2000) < 0.40]
best_p = best_s = np.inf
alarm = None
for t in range(1, len(errors) + 1):
    p = errors[:t].mean()
    s = np.sqrt(p * (1 - p) / t)
    if t < 100:
        continue
    if p + s < best_p + best_s:
        best_p, best_s = p, s
    if p + s >= best_p + 3 * best_s:
        alarm = t
        break
assert alarm is not None and 2000 < alarm < 2300, alarm
