import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))

rng = np.random.default_rng(0)
normal = rng.normal(size=400_000)
density = np.exp(-z * z / 2) / np.sqrt(2 * np.pi)
for x in (-1.5, -0.3, 0.8, 2.0):
    p = np.interp(x, z, Phi)
    mask = rng.random(400_000) < p
    assert abs((mask * x).mean() - x * p) < 5e-3
    gate_noise = (x * (x + normal > 0)).mean()
    assert abs(gate_noise - x * p) < 5e-3
    noisy_relu = np.maximum(0, x + normal).mean()
    assert abs(noisy_relu - (x * p + np.interp(x, z, density))) < 5e-3
    assert abs(noisy_relu - x * p) > 0.04
    logistic = rng.logistic(size=400_000)
    assert abs((logistic <= x).mean() - np.interp(x, z, sigmoid)) < 3e-3
    narrow = x * 0.5 * (1 + erf(x / (0.01 * np.sqrt(2))))
    assert abs(narrow - max(x, 0)) < 1e-9
