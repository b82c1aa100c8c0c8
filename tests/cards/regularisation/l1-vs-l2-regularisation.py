import numpy as np

rng = np.random.default_rng(0)
grid = np.linspace(-5, 5, 1_000_001)
for best, l1, l2 in ((3.0, 2.0, 1.5), (0.5, 0.0, 0.25)):
    fit = (grid - best) ** 2 / 2
    assert abs(grid[(fit + np.abs(grid)).argmin()] - l1) < 1e-4
    assert abs(grid[(fit + grid**2 / 2).argmin()] - l2) < 1e-4

# Two copies of one feature: only the sum enters the fit.
parts = np.linspace(-1, 2, 301)
total = 1.0
assert np.isclose(parts[(parts**2 + (total - parts) ** 2).argmin()], 0.5)
cost = np.abs(parts) + np.abs(total - parts)
assert np.ptp(cost[(parts >= 0) & (parts <= 1)]) < 1e-12
assert cost[(parts < -0.01) | (parts > 1.01)].min() > cost.min() + 0.01

# Slopes of the penalties by finite differences.
for w in (-2.0, -0.01, 0.3):
    step = 1e-6
    assert np.isclose((abs(w + step) - abs(w - step)) / (2 * step), np.sign(w))
    assert np.isclose(((w + step) ** 2 - (w - step) ** 2) / (4 * step), w)

# The same feature in metres instead of millimetres: the weight is 1000 times larger.
mm = rng.normal(size=200) * 1000
y = 0.002 * mm + 0.1 * rng.normal(size=200)
slope = lambda x: x @ y / (x @ x)
assert np.isclose(slope(mm / 1000), 1000 * slope(mm))


def lasso(x, lam):
    z = x @ y / len(y)
    return np.sign(z) * max(abs(z) - lam, 0) / (x @ x / len(y))


assert lasso(mm / 1000, 5.0) == 0 and lasso(mm, 5.0) != 0
# An unpenalised free term follows a shift of the target, a penalised one does not.
free = lambda lam, shift: (y + shift).sum() / (len(y) + lam)
assert np.isclose(free(0, 10) - free(0, 0), 10) and free(100, 10) - free(100, 0) < 7
