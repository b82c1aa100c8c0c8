h, w, d = 5, 7, 16
pe = pe2d(h, w, d)
assert pe.shape == (h * w, d) and len(np.unique(pe.round(9), axis=0)) == h * w
grid = pe.reshape(h, w, d)
assert np.allclose(grid[2, :, :8], grid[2, :1, :8])
assert np.allclose(grid[:, 3, 8:], grid[:1, 3, 8:])
assert np.isclose(grid[3, 4, 2], np.sin(3 * 10000 ** (-2 / 8)))
assert np.isclose(grid[3, 4, 8], np.sin(4))
assert np.isclose(grid[1, 1] @ grid[3, 2], grid[2, 4] @ grid[4, 5])

assert np.zeros((14 + 14, 768 // 2)).size == 10752
assert np.zeros((14 * 14, 768)).size == 150528
cells = [(r, c) for r in range(7) for c in range(7)]
assert len({(a - x, b - y) for a, b in cells for x, y in cells}) == 169
