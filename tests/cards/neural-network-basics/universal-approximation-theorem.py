import numpy as np

rng = np.random.default_rng(0)
x = np.linspace(-1, 1, 400)
f = np.sin(5 * x) + abs(x)


def worst_error(phi, m):
    w, b = rng.normal(0, 8, m), rng.uniform(-8, 8, m)
    H = np.c_[phi(np.outer(x, w) + b), np.ones_like(x)]
    v = np.linalg.lstsq(H, f, rcond=1e-10)[0]
    return abs(H @ v - f).max()


sigmoid = lambda z: (1 + np.tanh(z / 2)) / 2
relu = lambda z: np.maximum(z, 0)
for phi in (sigmoid, relu):
    assert worst_error(phi, 300) < 0.05 < worst_error(phi, 5)

parabola = np.polyfit(x, f, 2)
stuck = [worst_error(lambda z: z**2, m) for m in (5, 50, 500)]
assert np.ptp(stuck) < 1e-3 and stuck[0] > 0.3
assert np.isclose(stuck[0], abs(np.polyval(parabola, x) - f).max(), atol=1e-2)

near = np.array([-1e-12, 1e-12])
for steepness in (1, 1e3, 1e6):
    assert abs(sigmoid(steepness * near) - (near >= 0)).max() > 0.499
