import numpy as np

side = 512
for _ in range(3):
    side //= 2
assert side == 64
assert 512 * 512 * 3 / (side * side * 4) == 48
eu, ec = np.random.default_rng(0).normal(size=(2, 4, 64, 64))
assert np.allclose(eu + 1 * (ec - eu), ec)
assert np.allclose(eu + 0 * (ec - eu), eu)

# CLIP ViT-L/14 text tower: tokens, positions, 12 blocks (attention, MLP, two norms), last norm.
d = 768
text = 49408 * d + 77 * d + 12 * (4 * d * d + 4 * d + 8 * d * d + 5 * d + 4 * d) + 2 * d
assert round(text / 1e6) == 123
