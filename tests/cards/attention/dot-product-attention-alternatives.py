import numpy as np


def softmax(s):
    w = np.exp(s - s.max(-1, keepdims=True))
    return w / w.sum(-1, keepdims=True)


rng = np.random.default_rng(0)
q, k = rng.normal(size=(4, 8)), rng.normal(size=(9, 8))
square = ((q[:, None] - k[None]) ** 2).sum(-1)
dot = q @ k.T
assert np.allclose(softmax(-square / 2), softmax(dot - (k**2).sum(1) / 2))
assert not np.allclose(softmax(-square / 2), softmax(dot), atol=0.01)
unit = 2 * k / np.linalg.norm(k, axis=1, keepdims=True)
square = ((q[:, None] - unit[None]) ** 2).sum(-1)
assert np.allclose(softmax(-square / 2), softmax(q @ unit.T))

scores = np.full(1000, -1.0)
scores[0] = 1.0
top = softmax(scores)[0]
assert 0.0073 < top < 0.0074
for _ in range(200):
    assert softmax(rng.uniform(-1, 1, 1000)).max() < top
cosine = rng.normal(size=(50, 16))
cosine /= np.linalg.norm(cosine, axis=1, keepdims=True)
tau = 0.05
assert np.abs(cosine @ cosine.T / tau).max() <= 1 / tau + 1e-9
