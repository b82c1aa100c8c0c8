rng = np.random.default_rng(0)
centres = 4 * np.eye(3, 6)
ys = np.repeat(np.arange(3), 5)
zs = centres[ys] + rng.normal(size=(15, 6))
yq = np.repeat(np.arange(3), 100)
zq = centres[yq] + rng.normal(size=(300, 6))
p = proto_predict(zs, ys, zq)
assert p.shape == (300, 3) and np.allclose(p.sum(1), 1)
assert (p.argmax(1) == yq).mean() > 0.9

c = np.array([sum(zs[i] for i in range(15) if ys[i] == k) / 5 for k in range(3)])
first = np.exp([-np.linalg.norm(zq[0] - ck) ** 2 for ck in c])
assert np.allclose(p[0], first / first.sum())

linear = zq @ (2 * c.T) - (c**2).sum(1)
e = np.exp(linear - linear.max(1, keepdims=True))
assert np.allclose(p, e / e.sum(1, keepdims=True))
