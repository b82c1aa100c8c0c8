import numpy as np

rng = np.random.default_rng(0)
norms = np.exp(rng.normal(0, 0.5, 5000))
for q in (0.9, 0.99):
    tau = np.quantile(norms, q)
    assert abs((norms > tau).mean() - (1 - q)) < 2e-3

grads = rng.normal(size=(200, 3)) * np.exp(rng.normal(size=(200, 1))) * 50


def walk(eta, tau, adam):
    w, m, v, sizes = np.zeros(3), np.zeros(3), np.zeros(3), []
    for t, g in enumerate(grads, 1):
        norm = np.linalg.norm(g)
        assert norm > tau
        g = g * tau / norm
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        d = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        step = eta * (d if adam else g)
        sizes.append(np.linalg.norm(step))
        w = w - step
    return w, np.array(sizes)


w1, s1 = walk(0.1, 0.2, False)
w2, s2 = walk(0.2, 0.1, False)
assert np.allclose(w1, w2) and np.allclose(s1, 0.02)
assert np.allclose(walk(0.1, 0.2, True)[0], walk(0.1, 0.1, True)[0], rtol=1e-4)
