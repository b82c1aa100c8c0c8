import numpy as np

h = np.array([[1.0, 0], [0, 1], [1, 1]])
alpha = np.array([0.7, 0.2, 0.1])
assert np.allclose(alpha @ h, [0.8, 0.3])


def softmax(e):
    w = np.exp(e - e.max())
    return w / w.sum()


rng = np.random.default_rng(0)
for n in (3, 11):
    h, e = rng.normal(size=(n, 4)), rng.normal(size=n)
    a = softmax(e)
    c = a @ h
    assert c.shape == (4,)
    for i in range(n):
        step = np.zeros(n)
        step[i] = 1e-6
        slope = (softmax(e + step) @ h - softmax(e - step) @ h) / 2e-6
        assert np.allclose(slope, a[i] * (h[i] - c), atol=1e-8)
    order = rng.permutation(n)
    assert np.allclose(softmax(e[order]) @ h[order], c)
    assert np.allclose(softmax(np.zeros(n)) @ h, h.mean(0))
    peak = np.zeros(n)
    peak[1] = 1000
    assert np.allclose(softmax(peak) @ h, h[1])
