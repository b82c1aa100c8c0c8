import itertools
import numpy as np

a = np.array([1.0, 3.0, 0.5])
c = np.array([0.7, -1.2, 2.0])
m = 3
w0 = 1.5


def epoch(w, order, eta):
    for k in order:
        w = w - eta * a[k] * (w - c[k])
    return w


def flow(eta, coef, n=400):
    w, dt = w0, m * eta / n
    for _ in range(n):
        field = lambda u: -(
            (a * (u - c)).mean()
            + coef * eta / m * (2 * a**2 * (u - c)).sum()
        )
        mid = w + dt / 2 * field(w)
        w = w + dt * field(mid)
    return w


errors = {}
for eta in (0.02, 0.01):
    mean = np.mean([epoch(w0, o, eta) for o in itertools.permutations(range(m))])
    errors[eta] = {co: abs(flow(eta, co) - mean) for co in (0.0, 0.25, 0.5)}
ratio = lambda co: errors[0.02][co] / errors[0.01][co]
assert 7 < ratio(0.25) < 9
assert 3 < ratio(0.0) < 5 and 3 < ratio(0.5) < 5
