import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))


def d_silu(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 + x * (1 - s))


assert np.allclose(d_silu(z)[1:-1], np.gradient(z * sigmoid, z)[1:-1], atol=1e-6)
assert round(d_silu(z).max(), 2) == 1.10 and round(z[d_silu(z).argmax()], 2) == 2.40
assert -0.10 < d_silu(z).min() < -0.099 and round(d_silu(-10.0), 4) == -0.0004
assert (d_silu(z)[z < -1.279] < 0).all() and (d_silu(z)[z > -1.278] > 0).all()
w = np.exp(-z * z / 2)
w /= w.sum()
moment = {
    name: (np.gradient(f, z) ** 2 * w).sum()
    for name, f in (("silu", z * sigmoid), ("gelu", z * Phi), ("relu", np.maximum(z, 0)))
}
assert {k: round(v, 2) for k, v in moment.items()} == {"silu": 0.38, "gelu": 0.46, "relu": 0.5}


def gradient_ratio(f, d, seed, n=256, layers=20):
    rng = np.random.default_rng(seed)
    a, tape = rng.normal(size=(64, n)), []
    for _ in range(layers):
        W = rng.normal(0, (2 / n) ** 0.5, (n, n))
        pre = a @ W.T
        tape.append((W, pre))
        a = f(pre)
    g = rng.normal(size=a.shape)
    for W, pre in reversed(tape):
        g = (g * d(pre)) @ W
    return np.sqrt((g**2).mean())


relu = [gradient_ratio(lambda x: np.maximum(x, 0), lambda x: x > 0, s) for s in range(9)]
silu = [gradient_ratio(lambda x: x / (1 + np.exp(-x)), d_silu, s) for s in range(9)]
assert all(0.4 < r < 2.5 for r in relu)
assert all(30 < 1 / r < 300 for r in silu) and 100 < 1 / np.median(silu) < 250
