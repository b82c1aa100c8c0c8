import numpy as np

sd = lambda t: np.sqrt(1 / (1 + t) ** 0.55)
assert sd(0) == 1 and round(sd(1000), 2) == 0.15


def mean_step(sigma0, decay, eta=1e-3):
    rng = np.random.default_rng(1)
    m = v = np.zeros(200)
    for t in range(1, 3001):
        s = sigma0 * (sd(t) if decay else 1)
        g = rng.normal(0, s, 200)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        step = eta * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return np.abs(step).mean()


base = mean_step(1, False)
assert np.isclose(mean_step(0.1, False), base, rtol=1e-3)
assert mean_step(1, True) > 0.75 * base
assert sd(3000) < 0.12
