import numpy as np


def p(z):
    return 1 / (1 + np.exp(-z))


def ce(z):
    return -np.log(p(z))


def mse(z):
    return (p(z) - 1) ** 2 / 2


def slope(f, z, h=1e-5):
    return (f(z + h) - f(z - h)) / (2 * h)


def bend(f, z, h=1e-3):
    return f(z + h) - 2 * f(z) + f(z - h)


g_ce, g_mse = slope(ce, -6.0), slope(mse, -6.0)
assert round(g_ce, 3) == -0.998 and round(g_mse, 4) == -0.0025
assert round(g_ce / g_mse) == 405
z = np.linspace(-6, 6, 200)
assert np.allclose(slope(ce, z), p(z) - 1, atol=1e-8)
assert np.allclose(slope(mse, z), (p(z) - 1) * p(z) * (1 - p(z)), atol=1e-8)
assert (bend(ce, z) > 0).all() and (bend(mse, z) < 0).any() and (bend(mse, z) > 0).any()

grid = np.linspace(0.001, 0.999, 999)
for q in (0.05, 0.3, 0.8):
    brier = q * (grid - 1) ** 2 + (1 - q) * grid**2
    assert np.isclose(grid[brier.argmin()], q, atol=1e-3)
assert 2 * mse(np.array(-50.0)) <= 1 < ce(np.array(-50.0))
