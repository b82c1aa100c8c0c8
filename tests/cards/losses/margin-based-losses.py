import numpy as np

rng = np.random.default_rng(0)
score = np.linspace(-3, 3, 61)
hinge = np.maximum(0, 1 - score)
assert (hinge[score >= 1] == 0).all() and (hinge[(score > 0) & (score < 0.99)] > 0).all()
assert (np.log1p(np.exp(-score)) > 0).all()


def triplet(a, p, n, m):
    return max(0, np.linalg.norm(a - p) - np.linalg.norm(a - n) + m)


a, n = rng.normal(size=(2, 4))
p = a + 0.1
assert np.linalg.norm(a - p) < np.linalg.norm(a - n)
m = 5 * np.linalg.norm(a - n)
assert triplet(a, p, n, m) > 0 == triplet(100 * a, 100 * p, 100 * n, m)

cosine, s = np.array([1.0, -1 / 3, -1 / 3, -1 / 3]), 64
logits = s * np.append(np.cos(np.arccos(cosine[0]) + 0.5), cosine[1:])
assert 0 < np.log1p(np.exp(logits[1:] - logits[0]).sum())
