rng = np.random.default_rng(0)
n, dk, dv = 50, 8, 6
Q, K = rng.normal(size=(2, n, dk)) * 3
V = rng.normal(size=(n, dv))
S = Q @ K.T / np.sqrt(dk)
E = np.exp(S - S.max(1, keepdims=True))
A = E / E.sum(1, keepdims=True)

for bs in (1, 7, 16, 50):
    O, lse = flash(Q, K, V, bs)
    assert np.allclose(O, A @ V)
    assert np.allclose(np.exp(S - lse[:, None]), A)
assert lse.size == n

dO = rng.normal(size=O.shape)
dA = dO @ V.T
exact = A * (dA - (dA * A).sum(1, keepdims=True))
rebuilt = np.exp(S - lse[:, None])
dS = rebuilt * (dA - (dO * O).sum(1, keepdims=True))
assert np.allclose(dS, exact)

M = 100 * 1024 / 2
assert round(64**2 / M, 2) == 0.08


def standard_traffic(n, d):
    return 4 * n * n + 4 * n * d


def tiled_traffic(n, d, m):
    keys = int(m // (4 * d))
    passes = -(-n // keys)
    return 2 * n * d + passes * 3 * n * d


before = standard_traffic(32768, 64)
assert before / tiled_traffic(32768, 64, M) > 3
one, two = (tiled_traffic(2**20, 64, m) for m in (M, 2 * M))
assert abs(one / two - 2) < 0.02
