import numpy as np
from math import erf

z = np.linspace(-12, 12, 240_001)
Phi = 0.5 * (1 + np.vectorize(erf)(z / np.sqrt(2)))
sigmoid = 1 / (1 + np.exp(-z))

from math import sqrt

mish, silu, gelu = z * np.tanh(np.log1p(np.exp(z))), z * sigmoid, z * Phi
assert [round(f.min(), 2) for f in (mish, silu, gelu)] == [-0.31, -0.28, -0.17]
assert [round(np.gradient(f, z)[len(z) // 2], 3) for f in (mish, silu, gelu)] == [0.6, 0.5, 0.5]
assert [round(np.interp(-3, z, f), 3) for f in (mish, silu, gelu)] == [-0.146, -0.142, -0.004]


def p_value(mean, sd, n=23, own=(87.48, 0.3967)):
    t = abs(own[0] - mean) / sqrt((own[1] ** 2 + sd**2) / n)
    draws = np.random.default_rng(0).standard_t(2 * n - 2, 1_000_000)
    return (abs(draws) > t).mean()


assert abs(p_value(87.32, 0.414) - 0.20) < 0.02
assert abs(p_value(87.37, 0.472) - 0.40) < 0.02
assert p_value(86.66, 0.584) < 1e-4
