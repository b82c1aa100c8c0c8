import numpy as np

assert (336 // 14) ** 2 == 576 and 336 % 14 == 0
assert (256 // 8) ** 2 == 1024

rng = np.random.default_rng(0)
image, text = rng.normal(size=(2, 6, 8))
image /= np.linalg.norm(image, axis=1, keepdims=True)
text /= np.linalg.norm(text, axis=1, keepdims=True)


def loss(s, tau):
    p = np.exp(s / tau)
    return -np.mean(np.log(np.diag(p) / p.sum(1)))


s = image @ text.T
assert not np.isclose(loss(s, 0.1), loss(s.T, 0.1))
assert loss(image @ image.T, 0.1) < loss(s, 0.1)
assert np.isclose(loss(np.zeros((6, 6)), 0.1), np.log(6))
