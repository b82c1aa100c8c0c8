import numpy as np

heads = [(layer, head) for layer in range(12) for head in range(12)]
assert len(heads) == 144
patches = np.zeros((224, 224))[::16, ::16]
assert patches.shape == (14, 14) and patches.size == 196
assert (1 + patches.size) - 1 == 14 * 14

rng = np.random.default_rng(0)
n = 6
R = np.eye(n)
for layer in range(3):
    A = np.exp(rng.normal(size=(n, n)))
    A = np.tril(A)
    A /= A.sum(1, keepdims=True)
    assert np.allclose(A.sum(1), 1) and not np.allclose(A.sum(0), 1)
    R = (A + np.eye(n)) / 2 @ R
assert np.allclose(R.sum(1), 1) and np.allclose(R, np.tril(R))
