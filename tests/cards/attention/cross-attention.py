import math

torch.manual_seed(0)
N, n, m, d, dk, dv = 2, 3, 5, 8, 4, 6
X = torch.randn(N, n, d, dtype=torch.float64)
E = torch.randn(N, m, d, dtype=torch.float64)
Wq, Wk = torch.randn(2, d, dk, dtype=torch.float64)
Wv = torch.randn(d, dv, dtype=torch.float64)
pad = torch.zeros(N, m, dtype=torch.bool)
pad[1, 3:] = True
O, A = cross_attention(X, E, Wq, Wk, Wv, pad)
assert O.shape == (N, n, dv) and A.shape == (N, n, m)
assert (A[1, :, 3:] == 0).all() and torch.allclose(A.sum(-1), A.new_ones(N, n))

for b, length in enumerate([5, 3]):
    for i in range(n):
        q = X[b, i] @ Wq
        e = [math.exp(float(q @ (E[b, j] @ Wk)) / dk**0.5) for j in range(length)]
        want = sum(e[j] / sum(e) * (E[b, j] @ Wv) for j in range(length))
        assert torch.allclose(O[b, i], want)

step, _ = cross_attention(X[:, 1:2], E, Wq, Wk, Wv, pad)
assert torch.allclose(step, O[:, 1:2])
back, _ = cross_attention(E, X, Wq, Wk, Wv, torch.zeros(N, n, dtype=torch.bool))
assert back.shape[1] == m
