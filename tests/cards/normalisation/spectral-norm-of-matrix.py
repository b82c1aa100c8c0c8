import numpy as np

rng = np.random.default_rng(0)
W = np.array([[3.0, 0.0], [4.0, 5.0]])
assert np.allclose(np.linalg.eigvalsh(W.T @ W), [5, 45])
angles = np.linspace(0, 2 * np.pi, 100001)
stretch = np.linalg.norm(W @ np.stack([np.cos(angles), np.sin(angles)]), axis=0)
assert np.isclose(stretch.max(), 45**0.5) and round(stretch.max(), 2) == 6.71
assert round(np.sqrt((W**2).sum()), 2) == 7.07
assert np.isclose(np.abs(np.linalg.eigvals(W)).max(), 5)

J = np.array([[0.0, 100.0], [0.0, 0.0]])
assert np.all(np.linalg.eigvals(J) == 0)
assert np.isclose(np.linalg.norm(J @ np.array([0.0, 1.0])), 100)
assert np.isclose(np.linalg.svd(J)[1][0], 100)

for _ in range(50):
    M = rng.normal(size=(5, 2)) @ rng.normal(size=(2, 7))
    s = np.sqrt(np.linalg.eigvalsh(M.T @ M)[-1])
    fro = np.sqrt((M**2).sum())
    assert s <= fro <= np.sqrt(2) * s

U, S, Vt = np.linalg.svd(W)
assert np.allclose(W @ Vt[0], S[0] * U[:, 0])

n = 512
random = rng.normal(0, n**-0.5, (n, n))
assert abs(np.sqrt(np.linalg.eigvalsh(random.T @ random)[-1]) - 2) < 0.06

kernel, size = np.ones((3, 3)), 12
padded = np.zeros((size, size))
padded[:3, :3] = kernel
operator = np.abs(np.fft.fft2(padded)).max()
assert np.isclose(operator / np.linalg.norm(kernel.reshape(1, -1), 2), 3)
