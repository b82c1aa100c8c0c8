import numpy as np

p = np.array([0.5, 0.3, 0.15, 0.05])
keep = min(m for m in range(1, 5) if p[:m].sum() >= 0.9)
assert keep == 3
assert np.allclose((p[:keep] / p[:keep].sum()).round(2), [0.53, 0.32, 0.16])


def tempered(t):
    z = np.log(p) / t
    e = np.exp(z - z.max())
    return e / e.sum()


def entropy(q):
    q = q[q > 0]
    return -(q * np.log(q)).sum()


assert np.allclose(tempered(1), p)
assert np.allclose(tempered(0.01), [1, 0, 0, 0], atol=1e-6)
assert entropy(tempered(2)) > entropy(p) > entropy(tempered(0.5))

r = np.random.default_rng(0)
noise = r.gumbel(size=(60000, 4)) + np.log(p)
pairs = np.argsort(-noise, 1)[:, :2]
assert (pairs[:, 0] != pairs[:, 1]).all()
freq = np.mean((pairs[:, 0] == 1) & (pairs[:, 1] == 0))
assert abs(freq - 0.3 * 0.5 / 0.7) < 0.01

draft = np.array([0.25, 0.25, 0.25, 0.25])
x = r.choice(4, 200000, p=draft)
ok = r.random(x.size) < np.minimum(1, p[x] / draft[x])
rest = np.maximum(p - draft, 0)
x[~ok] = r.choice(4, (~ok).sum(), p=rest / rest.sum())
assert np.allclose(np.bincount(x, minlength=4) / x.size, p, atol=0.005)
