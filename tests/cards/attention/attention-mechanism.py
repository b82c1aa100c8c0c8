import numpy as np

r = np.random.default_rng(0)


def attend(q, keys, values):
    scores = q @ keys.T
    weights = np.exp(scores - scores.max())
    weights /= weights.sum()
    return weights, weights @ values


q = r.normal(size=4)
keys, values = r.normal(size=(7, 4)), r.normal(size=(7, 3))
weights, out = attend(q, keys, values)
assert np.isclose(weights.sum(), 1) and (weights > 0).all()
p = r.permutation(7)
assert np.allclose(attend(q, keys[p], values[p])[1], out)
assert not np.allclose(attend(q, keys[p], values)[1], out)
assert not np.allclose(attend(r.normal(size=4), keys, values)[0], weights)
for m in (1, 20):
    assert attend(q, r.normal(size=(m, 4)), r.normal(size=(m, 3)))[1].shape == (3,)
