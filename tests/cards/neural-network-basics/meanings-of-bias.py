import numpy as np

rng = np.random.default_rng(0)
base = {'A': 0.5, 'B': 0.2}
ppv, tpr = 0.8, 0.7
fpr = {g: p / (1 - p) * (1 - ppv) / ppv * tpr for g, p in base.items()}
for g, p in base.items():
    hit, false = p * tpr, (1 - p) * fpr[g]
    assert abs(hit / (hit + false) - ppv) < 1e-12
assert abs(fpr['A'] - fpr['B']) > 0.1

n = 40000
group = rng.random(n) < 0.5
proxy = np.where(group, 1.0, -1.0) + rng.normal(size=n) * 0.3
label = rng.normal(size=n) + 1.5 * group > 0.5
X = np.c_[proxy, np.ones(n)]
w = np.linalg.lstsq(X, label.astype(float), rcond=None)[0]
for bias in (w[1], 0.0):
    score = proxy * w[0] + bias
    chosen = score > np.median(score)
    tpr_gap = chosen[label & group].mean() - chosen[label & ~group].mean()
    assert tpr_gap > 0.5

x = np.linspace(-1, 1, 20)
f = lambda t: t ** 2
fits = []
for _ in range(400):
    y = f(x) + rng.normal(size=20) * 0.1
    fits.append([np.polyval(np.polyfit(x, y, deg), 1.0) for deg in (1, 2)])
bias = np.mean(fits, axis=0) - f(1.0)
assert abs(bias[0]) > 0.3 and abs(bias[1]) < 0.02
