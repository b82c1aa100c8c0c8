import numpy as np


def adabelief_step(t_last, g=3.0, b1=0.9, b2=0.999, eps=1e-16):
    m = s = 0.0
    for t in range(1, t_last + 1):
        m = b1 * m + (1 - b1) * g
        s = b2 * s + (1 - b2) * (g - m) ** 2 + eps
    return m / (1 - b1**t) / (np.sqrt(s / (1 - b2**t)) + eps)


assert round(adabelief_step(100), 1) == 5.0
sizes = [adabelief_step(t) for t in range(1, 60)]
assert all(a < b for a, b in zip(sizes, sizes[1:])) and sizes[0] > 1
assert np.isclose(adabelief_step(20, g=0.01), adabelief_step(20), rtol=1e-6)


def clipped(steps, grad, lr=1e-3, final=0.1, gamma=1e-3):
    v = np.zeros(2)
    rates = []
    for t in range(1, steps + 1):
        v = 0.999 * v + 0.001 * grad**2
        free = lr / np.sqrt(v / (1 - 0.999**t))
        low, high = final * (1 - 1 / (gamma * t + 1)), final * (1 + 1 / (gamma * t))
        rates.append(np.clip(free, low, high))
    return np.array(rates), low, high


rates, low, high = clipped(200_000, np.array([1.0, 1e-6]))
assert np.isclose(rates[0, 0], 1e-3) and rates[0, 1] / rates[0, 0] > 1e4
assert np.allclose(rates[-1], 0.1, rtol=0.01) and 0.099 < low < high < 0.101
