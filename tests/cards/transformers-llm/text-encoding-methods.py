import numpy as np

rng = np.random.default_rng(0)
V, d = 50, 8
O, E = np.eye(V), rng.normal(size=(V, d))
assert np.array_equal(E.T @ O[7], E[7])
gaps = np.linalg.norm(O[:, None] - O[None], axis=-1)
assert np.allclose(gaps[~np.eye(V, dtype=bool)], 2**0.5)
assert np.zeros((30_000, 300), dtype=np.int8).size == 9_000_000
