import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))

gelu = z * Phi
density = np.exp(-z * z / 2) / np.sqrt(2 * np.pi)
slope = np.gradient(gelu, z)
assert np.allclose(slope, Phi + z * density, atol=1e-3)
assert round(gelu.min(), 2) == -0.17 and round(z[gelu.argmin()], 2) == -0.75
assert (np.diff(gelu[z < -0.76]) < 1e-15).all() and (np.diff(gelu[z > -0.75]) > 0).all()
assert round(slope.max(), 2) == 1.13 and abs(z[slope.argmax()] - np.sqrt(2)) < 1e-3
assert abs(slope[len(z) // 2] - 0.5) < 1e-4
assert round(np.interp(3, z, Phi), 4) == 0.9987 and round(np.interp(-3, z, Phi), 4) == 0.0013
sample = np.random.default_rng(0).normal(size=400_000)
assert abs((sample <= 0.7).mean() - np.interp(0.7, z, Phi)) < 3e-3
