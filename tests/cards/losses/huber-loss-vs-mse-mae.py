import numpy as np

r = np.linspace(-40, 40, 800001)
step = r[1] - r[0]
normal = lambda s: np.exp(-(r**2) / (2 * s * s)) / (s * np.sqrt(2 * np.pi))


def variance(delta, density):
    psi = np.clip(r, -delta, delta)
    slope = (np.abs(r) < delta).astype(float)
    return (psi**2 * density).sum() * step / ((slope * density).sum() * step) ** 2


clean, dirty = normal(1), 0.9 * normal(1) + 0.1 * normal(3)
assert round(1 / variance(1.345, clean), 2) == 0.95
assert round(1 / variance(1e-3, clean), 2) == 0.64
assert round(variance(1e9, dirty), 2) == 1.80
assert round(variance(1e-3, dirty), 2) == 1.80
assert round(variance(1.345, dirty), 2) == 1.30

y = np.random.default_rng(0).exponential(size=200001)


def centre(delta):
    low, high = 0.0, 10.0
    for _ in range(60):
        mid = (low + high) / 2
        low, high = (mid, high) if np.clip(y - mid, -delta, delta).sum() > 0 else (low, mid)
    return mid


assert centre(0.5) + 0.03 < centre(1.0) < y.mean() - 0.03
assert centre(0.5) > np.median(y) + 0.01
