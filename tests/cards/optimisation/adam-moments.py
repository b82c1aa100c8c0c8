import numpy as np

B1, B2 = 0.9, 0.999
rng = np.random.default_rng(0)


def moments(grads):
    m = v = 0.0
    out = []
    for t, g in enumerate(grads, 1):
        m = B1 * m + (1 - B1) * g
        v = B2 * v + (1 - B2) * g**2
        out.append((m / (1 - B1**t), v / (1 - B2**t)))
    return np.array(out)


constant = moments(np.full(50, -3.0))
assert np.allclose(constant[:, 0] / np.sqrt(constant[:, 1]), -1)
assert np.isclose(np.var(np.full(50, -3.0)), 0) and np.allclose(constant[:, 1], 9)

noise = moments(rng.normal(0, 2, 200_000))[20_000:]
ratio = noise[:, 0] / np.sqrt(noise[:, 1])
assert abs(ratio.mean()) < 0.01
assert round(float(np.sqrt(np.mean(ratio**2))), 2) == 0.23

biased = moments(rng.normal(1.5, 2, 100_000))[20_000:]
assert np.isclose(biased[:, 0].mean(), 1.5, rtol=0.05)
assert np.isclose(biased[:, 1].mean(), 2**2 + 1.5**2, rtol=0.05)

for beta, steps in ((B1, 10), (B2, 1000)):
    k = np.arange(100_000)
    assert np.isclose(np.sum((1 - beta) * beta**k * (k + 1)), steps, rtol=1e-3)
assert 2 * np.dtype(np.float32).itemsize == 8
