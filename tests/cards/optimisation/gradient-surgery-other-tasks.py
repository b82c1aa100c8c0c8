import numpy as np

rng = np.random.default_rng(0)
for _ in range(200):
    g, ref = rng.normal(size=(2, 5))
    if g @ ref >= 0:
        continue
    out = g - (g @ ref) / (ref @ ref) * ref
    assert abs(out @ ref) < 1e-10
    # Nearest vector to g with non-negative product with ref.
    for _ in range(20):
        c = rng.normal(size=5)
        c = c if c @ ref >= 0 else -c
        assert np.linalg.norm(out - g) <= np.linalg.norm(c - g)
