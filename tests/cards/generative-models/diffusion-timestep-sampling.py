from math import erf, log, sqrt

steps = leading_steps(50)
assert list(steps[:2]) == [981, 961] and steps[-1] == 1 and len(steps) == 50

rng = np.random.default_rng(0)
t = train_t(200_000, rng)
assert t.min() == 0 and t.max() == 999
counts = np.bincount(t, minlength=1000)
assert abs(counts - 200).max() < 6 * sqrt(200)

share = erf(log(3) / sqrt(2))
assert round(100 * share) == 73
u = train_t(200_000, rng, "logit-normal")
assert abs(((u > 0.25) & (u < 0.75)).mean() - share) < 0.005

T = 50
L = rng.uniform(size=T)
p = L / L.sum()
assert np.isclose((p * L / (T * p)).sum(), L.mean())
i = rng.choice(T, 100_000, p=p)
assert np.var(L[i] / (T * p[i])) < 1e-12 < np.var(L)
