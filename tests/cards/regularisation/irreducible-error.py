import numpy as np

rng = np.random.default_rng(0)
n, sigma = 200_000, 0.5
x = rng.uniform(-2, 2, n)
hidden = rng.choice([-1.0, 1.0], n)
y = np.sin(x) + 0.6 * hidden + sigma * rng.normal(size=n)

# The conditional mean reaches Var(y|x); nothing else does better.
floor = 0.6**2 + sigma**2
assert np.isclose(((y - np.sin(x)) ** 2).mean(), floor, rtol=0.01)
for shift in (-0.2, 0.2):
    assert ((y - np.sin(x) - shift) ** 2).mean() > floor
fine = np.digitize(x, np.linspace(-2, 2, 41))
means = np.array([y[fine == k].mean() for k in range(1, 41)])
assert np.isclose(((y - means[fine - 1]) ** 2).mean(), floor, rtol=0.02)
# A new feature lowers it.
assert np.isclose(((y - np.sin(x) - 0.6 * hidden) ** 2).mean(), sigma**2, rtol=0.01)

# Binary labels, 5 % flipped: scan every constant confidence in the clean class.
flip = 0.05
q = np.linspace(0.001, 0.999, 9981)
ce = -(1 - flip) * np.log(q) - flip * np.log(1 - q)
assert round(float(ce.min()), 3) == 0.199 and abs(q[ce.argmin()] - 0.95) < 1e-3
clean = rng.integers(0, 2, n)
noisy = clean ^ (rng.random(n) < flip)
assert abs((noisy == clean).mean() - 0.95) < 0.002

# 0/1 floor by Bayes: three classes, two kinds of x.
p = np.array([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4]])
kind = rng.integers(0, 2, n)
label = (rng.random(n)[:, None] > p[kind].cumsum(1)).sum(1)
best = min((label != np.array(rule)[kind]).mean() for rule in np.ndindex(3, 3))
assert abs(best - (1 - p.max(1).mean())) < 0.004

# Noise of the training labels is averaged out, that of the new label is not.
for size, spread in ((10, sigma**2 / 10), (1000, sigma**2 / 1000)):
    fit = sigma * rng.normal(size=(2000, size)).mean(1)
    new = sigma * rng.normal(size=2000)
    assert np.isclose(fit.var(), spread, rtol=0.15)
    assert np.isclose(((new - fit) ** 2).mean(), sigma**2 + spread, rtol=0.1)
