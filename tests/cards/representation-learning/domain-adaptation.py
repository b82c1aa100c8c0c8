import itertools

import numpy as np

rng = np.random.default_rng(0)
models = np.array(list(itertools.product([0, 1], repeat=4)))
models = models[rng.permutation(16)[:6]]
tight = 0.0
for _ in range(300):
    ps, pt = rng.dirichlet(np.ones(4) * 0.5, size=2)
    ys, yt = rng.random((2, 4))
    cost = np.where(models == 1, 1 - ys, ys), np.where(models == 1, 1 - yt, yt)
    es, et = cost[0] @ ps, cost[1] @ pt
    differ = models[:, None] != models[None]
    half_d = np.abs(differ @ ps - differ @ pt).max()
    joint = (es + et).min()
    assert (et <= es + half_d + joint + 1e-12).all()
    tight = max(tight, (et - es).max())
assert tight > 0.3

# the labels are inverted: the inputs agree, no model serves both domains
p = np.full(4, 0.25)
truth = np.array([0, 1, 0, 1])
every = np.array(list(itertools.product([0, 1], repeat=4)))
es, et = (every != truth) @ p, (every != 1 - truth) @ p
assert (es + et).min() == 1 and et[es.argmin()] == 1
