n = (440 // 8) * (1024 // 8)
assert n == 7040 and round(n * n / 1e6, 1) == 49.6
assert round(n * n * 4 / 1e6) == 198

y, x = np.mgrid[0:60, 0:60].astype(float)
picture = lambda x, y: np.sin(0.15 * x) + np.cos(0.2 * y) + np.sin(0.1 * (x + y))
u, v = 0.4, -0.3
assert np.allclose(lucas_kanade(picture(x, y), picture(x - u, y - v)), [u, v], atol=0.01)

edge = lambda x: np.sin(0.2 * x)
Iy, Ix = np.gradient(edge(x))
A = np.stack([Ix.ravel(), Iy.ravel()], 1)
assert np.linalg.matrix_rank(A) == 1
