import numpy as np

rng = np.random.default_rng(0)
a, b = rng.normal(size=(2, 3))
one, twice, more = np.array([a, b]), np.array([a, a, b, b]), np.array([a, a, b])


def same(f, left, right):
    return np.allclose(f(left, axis=0), f(right, axis=0))


assert same(np.mean, one, twice) and same(np.max, one, twice) and not same(np.sum, one, twice)
assert same(np.max, one, more) and not same(np.mean, one, more) and not same(np.sum, one, more)


def attention(query, nodes):
    score = np.exp(nodes @ query)
    return (score / score.sum()) @ nodes


query = rng.normal(size=3)
assert np.allclose(attention(query, np.array([a])), attention(query, np.array([a, a])))
assert not np.allclose(attention(query, one), attention(query, more))

left, right = np.array([1.0, 3.0]), np.array([2.0, 2.0])
assert left.sum() == right.sum()
assert (left**2).sum() != (right**2).sum()
