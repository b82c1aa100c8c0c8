import itertools

import numpy as np


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


assert 2**20 == 1_048_576
rng = np.random.default_rng(1)
n, K = 6, 4
W, b, x = rng.normal(size=(K, n)), rng.normal(size=K), rng.normal(size=n)
masks = [np.array(m) for m in itertools.product((0, 1), repeat=n)]
for p in (0.2, 0.5):
    prob = np.array([np.prod(np.where(m, 1 - p, p)) for m in masks])
    assert np.isclose(prob.sum(), 1)
    outs = np.array([softmax(W @ (m * x / (1 - p)) + b) for m in masks])
    geo = np.prod(outs ** prob[:, None], axis=0)
    geo /= geo.sum()
    assert np.allclose(geo, softmax(W @ x + b))
    assert np.abs(prob @ outs - softmax(W @ x + b)).max() > 0.02

    V = rng.normal(size=(n, n))
    prob2 = [a * c for a in prob for c in prob]
    for act, exact in ((lambda z: z, True), (lambda z: np.maximum(z, 0), False)):
        logp = np.zeros(K)
        pre = [act(V @ (m * x / (1 - p))) for m in masks]
        it = iter(prob2)
        for hid in pre:
            for m in masks:
                logp += next(it) * np.log(softmax(W @ (m * hid / (1 - p)) + b))
        deep = softmax(logp)
        assert np.allclose(deep, softmax(W @ act(V @ x) + b)) == exact
