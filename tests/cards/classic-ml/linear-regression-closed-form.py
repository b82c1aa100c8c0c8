assert np.allclose(fit(X, y), [0.5, 1.5])

rng = np.random.default_rng(0)
B = np.c_[np.ones(30), rng.normal(size=(30, 3))]
t = rng.normal(size=30)
w = np.linalg.inv(B.T @ B) @ B.T @ t
assert np.allclose(w, fit(B[:, 1:], t)) and np.allclose(B.T @ (t - B @ w), 0)
L = lambda v: ((t - B @ v) ** 2).sum()
v = rng.normal(size=4)
num = [(L(v + 1e-5 * e) - L(v - 1e-5 * e)) / 2e-5 for e in np.eye(4)]
assert np.allclose(num, 2 * B.T @ (B @ v - t), atol=1e-5)

wide = rng.normal(size=(5, 9))
goal = rng.normal(size=5)
least = np.linalg.pinv(wide) @ goal
null = np.linalg.svd(wide)[2][5:]
other = least + null.T @ rng.normal(size=4)
assert np.allclose(wide @ least, goal) and np.allclose(wide @ other, goal)
assert np.linalg.norm(least) < np.linalg.norm(other)
assert np.linalg.matrix_rank(wide.T @ wide) == 5
assert np.linalg.eigvalsh(wide.T @ wide + 0.1 * np.eye(9)).min() > 0.09

lam = 0.7
ridge = np.linalg.solve(B.T @ B + lam * np.eye(4), B.T @ t)
assert np.allclose(2 * B.T @ (B @ ridge - t) + 2 * lam * ridge, 0)

U, _, Vt = np.linalg.svd(rng.normal(size=(40, 3)), full_matrices=False)
C = U @ np.diag([1e4, 10.0, 1.0]) @ Vt
assert abs(np.linalg.cond(C) / 1e4 - 1) < 1e-3
assert abs(np.linalg.cond(C.T @ C) / 1e8 - 1) < 1e-3
