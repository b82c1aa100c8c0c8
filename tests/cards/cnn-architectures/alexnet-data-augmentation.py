rng = np.random.default_rng(0)
mix = rng.normal(size=(3, 3))
images = 128 + 20 * rng.normal(size=(4, 64, 64, 3)) @ mix
lam, u = rgb_pca(images)
cov = np.cov(images.reshape(-1, 3).T)
assert np.allclose(u @ np.diag(lam) @ u.T, cov)

img = rng.random((256, 256, 3)) * 255
corners = set()
for i in range(33):
    for j in range(33):
        corners.add(img[i : i + 224, j : j + 224].shape)
assert corners == {(224, 224, 3)}
assert img[33 : 33 + 224].shape[0] == 223
assert 33 * 33 * 2 == 2178 and 32 * 32 * 2 == 2048

# One and the same vector for all pixels, of the covariance that the formula says.
flat = np.zeros((256, 256, 3))
added = []
for _ in range(500):
    out = augment(flat, lam, u, rng)
    if len(added) < 5:
        assert out.shape == (224, 224, 3) and np.ptp(out, axis=(0, 1)).max() == 0
    added.append(out[0, 0])
want = u @ np.diag((0.1 * lam) ** 2) @ u.T
got = np.cov(np.array(added).T)
assert np.abs(got - want).max() < 0.15 * np.abs(want).max()

seen = {augment(img, np.zeros(3), u, rng)[0, 0, 0] for _ in range(500)}
assert 400 < len(seen) <= 2178
assert 2 * (4 + 1) == 10
