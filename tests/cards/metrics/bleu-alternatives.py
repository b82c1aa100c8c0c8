import numpy as np
from collections import Counter

ref = "the cat sat on the mat near the old door".split()
out = "cat sat on a mat".split()
same = sum((Counter(ref) & Counter(out)).values())
assert (same, len(ref), len(out)) == (4, 10, 5)
recall, precision = same / len(ref), same / len(out)
assert recall < precision

rng = np.random.default_rng(0)
y, x = rng.normal(size=(10, 8)), rng.normal(size=(5, 8))
unit = lambda m: m / np.linalg.norm(m, axis=1, keepdims=True)
cos = unit(y) @ unit(x).T
assert cos.max(1).shape == (10,) and cos.max(0).shape == (5,)
assert np.isclose(unit(y) @ unit(y).T, 1).any(1).all()
by_hand = np.mean([max(a @ b / np.linalg.norm(a) / np.linalg.norm(b) for b in x) for a in y])
assert np.isclose(cos.max(1).mean(), by_hand)
