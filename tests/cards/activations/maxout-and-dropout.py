import itertools

import numpy as np

rng = np.random.default_rng(0)
d, k, p = 8, 3, 0.5
x, w = rng.normal(size=d), rng.normal(size=(k, d))
masks = np.array(list(itertools.product((0, 1), repeat=d)))
prob = np.prod(np.where(masks == 1, 1 - p, p), axis=1)
z = (masks * x / (1 - p)) @ w.T
assert np.allclose(prob @ z, w @ x)
assert prob @ z.max(1) > (w @ x).max() + 1e-3

far = w.copy()
far[1:] = w[0] - 0.05 * np.sign(x) * np.abs(rng.normal(size=(k - 1, d)))
z = (masks * x / (1 - p)) @ far.T
assert (z.max(1) == z[:, 0]).all()
assert np.isclose(prob @ z.max(1), (far @ x).max())
