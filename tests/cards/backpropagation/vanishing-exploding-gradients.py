import math

import numpy as np

grid = np.linspace(-8, 8, 16001)
slope = np.gradient(1 / (1 + np.exp(-grid)), grid)
assert abs(slope.max() - 0.25) < 1e-6
assert round(math.log10(slope.max() ** 10)) == -6

rng = np.random.default_rng(0)
d, M = 16, 12
norm = lambda A: np.linalg.norm(A, 2)


def deltas(scale, slope_of, act):
    W = [rng.normal(size=(d, d)) * scale / np.sqrt(d) for _ in range(M)]
    a, zs = rng.normal(size=d), []
    for A in W:
        z = A @ a
        zs.append(z)
        a = act(z)
    last = rng.normal(size=d)
    delta, out = last, [last]
    for k in range(M - 2, -1, -1):
        delta = slope_of(zs[k]) * (W[k + 1].T @ delta)
        out.append(delta)
    prod = np.eye(d)
    for k in range(M - 1):
        prod = prod @ np.diag(slope_of(zs[k])) @ W[k + 1].T
    assert np.allclose(prod @ last, out[-1])
    rho = max(norm(A) for A in W)
    return [np.linalg.norm(t) for t in out], rho


sig = lambda z: 1 / (1 + np.exp(-z))
norms, rho = deltas(1.0, lambda z: sig(z) * (1 - sig(z)), sig)
for k, value in enumerate(norms):
    assert value <= (0.25 * rho) ** k * norms[0] * (1 + 1e-9)
assert 0.25 * rho < 1 and norms[-1] < 1e-4 * norms[0]

relu, step = (lambda z: np.maximum(z, 0)), (lambda z: (z > 0).astype(float))
assert deltas(0.5, step, relu)[0][-1] < 1e-3
grown, rho = deltas(4.0, step, relu)
assert grown[-1] > 1e3 * grown[0] and rho > 1
kept, rho = deltas(math.sqrt(2), step, relu)
assert rho > 1 and 0.01 < kept[-1] / kept[0] < 100
