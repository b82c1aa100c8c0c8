import numpy as np

rng = np.random.default_rng(0)
g1, g2 = rng.normal(size=(2, 50))
s = g1[:, None] + g2[None]
a, b, c, d = rng.integers(50, size=(4, 200))
assert np.allclose(s[a, c] + s[b, d], s[a, d] + s[b, c])

# no additive score with a threshold separates XOR, a product does
xor = np.array([[0, 1], [1, 0]])
for _ in range(5000):
    u, v = rng.normal(size=(2, 2)) * 3
    assert not (((u[:, None] + v[None]) > rng.normal()) == xor).all()
sign = np.array([-1, 1])
assert ((-np.outer(sign, sign) > 0) == xor).all()
