import math

import numpy as np

rng = np.random.default_rng(0)
relu = (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float))
sig = lambda z: 1 / (1 + np.exp(-z))
sigmoid = (sig, lambda z: sig(z) * (1 - sig(z)))


def ratios(pair, var, n, M):
    act, slope = pair
    Ws = [rng.normal(size=(n, n)) * math.sqrt(var) for _ in range(M)]
    a, zs = rng.normal(size=n), []
    for W in Ws:
        zs.append(W @ a)
        a = act(zs[-1])
    delta = rng.normal(size=n)
    last = (delta ** 2).mean()
    for l in range(M - 2, -1, -1):
        delta = slope(zs[l]) * (Ws[l + 1].T @ delta)
    return (delta ** 2).mean() / last


def rate(pair, var, n, M=11, runs=30):
    return np.mean([ratios(pair, var, n, M) for _ in range(runs)]) ** (1 / (M - 1))


n = 200
assert abs(rate(relu, 2 / n, n) - 1) < 0.05
assert abs(rate(relu, 1 / n, n) - 0.5) < 0.03
assert abs(rate(relu, 4 / n, n) - 2) < 0.1
assert f'{2.0 ** -50:.0e}' == '9e-16' and f'{2.0 ** 50:.0e}' == '1e+15'
assert abs(rate(relu, 0.05 ** 2, 800, M=6, runs=5) - 1) < 0.1
q = rate(relu, 0.05 ** 2, 50, M=6, runs=200)
assert abs(q - 0.0625) < 0.01 and round(0.0625, 2) == 0.06

assert rate(sigmoid, 1 / n, n) <= 1 / 16
grid = np.linspace(-6, 6, 120001)
assert abs(sigmoid[1](grid).max() - 0.25) < 1e-9
s = rng.normal(size=10 ** 6)
assert abs((relu[1](s) ** 2).mean() - 0.5) < 0.002
tiny = rng.normal(size=1000) * 1e-3
assert abs(((1 - np.tanh(tiny) ** 2) ** 2).mean() - 1) < 1e-5

spread = lambda n, M: np.std([math.log(ratios(relu, 2 / n, n, M) + 1e-300) for _ in range(60)])
wide, narrow, deep = spread(200, 10), spread(20, 10), spread(20, 30)
assert wide < 0.7 * narrow < 0.7 * deep

ahead = rng.normal(size=(400, 300)) * 0.06
a = rng.exponential(size=(300, 2000))
assert abs((ahead @ a).var() / (300 * 0.06 ** 2 * (a ** 2).mean()) - 1) < 0.15
