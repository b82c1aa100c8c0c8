import numpy as np

rng = np.random.default_rng(0)
for size, g_scale in ((0.01, 1e3), (5.0, 1e-3)):
    theta = size * rng.normal(size=50)
    g = g_scale * rng.normal(size=50)
    u = g / (np.abs(g) + 1e-8) + 0.01 * theta
    step = 0.02 * np.linalg.norm(theta) / np.linalg.norm(u) * u
    assert np.isclose(np.linalg.norm(step) / np.linalg.norm(theta), 0.02)
shares = [0.02 / (s * np.abs(rng.normal(size=50)).mean()) for s in (0.01, 5.0)]
assert shares[0] > 100 * shares[1]
