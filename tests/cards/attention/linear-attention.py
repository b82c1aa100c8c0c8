rng = np.random.default_rng(0)
n, dk, dv = 30, 5, 4
Q, K = rng.normal(size=(2, n, dk))
V = rng.normal(size=(n, dv))
W = phi(Q) @ phi(K).T
assert np.allclose((W @ V), phi(Q) @ (phi(K).T @ V))
assert np.allclose(full(Q, K, V), W @ V / W.sum(1, keepdims=True))
T = np.tril(W)
assert np.allclose(causal(Q, K, V), T @ V / T.sum(1, keepdims=True))
assert (W > 0).all()

S = np.exp(Q @ K.T)
assert not np.allclose(full(Q, K, V), S @ V / S.sum(1, keepdims=True), atol=0.05)

n, r = 8192, 64
quadratic = n * r * n + n * n * r
reordered = r * n * r + n * r * r
assert quadratic / reordered == 128 and reordered == 2 * n * r * r
