import numpy as np

image = np.zeros((512, 512, 3))
assert image.size == 786_432 and image.size / 512 == 1536

rng = np.random.default_rng(0)
x = rng.normal(size=(200, 6)) * [3.0, 2.0, 1.0, 0.5, 0.3, 0.1] @ rng.normal(size=(6, 6))
x -= x.mean(0)
_, sizes, basis = np.linalg.svd(x, full_matrices=False)
decoder = rng.normal(size=(2, 6))
for _ in range(400):
    code = x @ np.linalg.pinv(decoder)
    decoder = np.linalg.pinv(code) @ x
encoder = np.linalg.pinv(decoder)
error = ((x - x @ encoder @ decoder) ** 2).sum()
assert np.isclose(error, (sizes[2:] ** 2).sum())
assert np.allclose(encoder @ decoder, basis[:2].T @ basis[:2], atol=1e-6)
