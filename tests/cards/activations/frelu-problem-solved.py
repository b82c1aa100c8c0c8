import numpy as np

z = np.random.default_rng(0).normal(size=1000)
relu = np.where(z >= 0, z, 0)
assert np.array_equal(np.maximum(z, 0), relu)
for a in (-0.5, 0.0, 0.25, 1.0):
    prelu = np.where(z > 0, z, a * z)
    assert np.allclose(np.maximum(z, a * z), prelu)
assert not np.allclose(np.maximum(z, 1.5 * z), np.where(z > 0, z, 1.5 * z))
