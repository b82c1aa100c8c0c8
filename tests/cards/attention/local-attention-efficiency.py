torch.manual_seed(0)
n, d, w = 48, 8, 6
q, k, v = torch.randn(3, n, d)
gap = torch.arange(n)[:, None] - torch.arange(n)
mask = (gap >= 0) & (gap < w)
s = (q @ k.T / d**0.5).masked_fill(~mask, -torch.inf)
assert torch.allclose(local(q, k, v, w), s.softmax(-1) @ v, atol=1e-6)

n, w, d = 32768, 1024, 4096
assert n * n / (n * w) == 32
causal_full = n * (n + 1) // 2
causal_window = sum(min(i + 1, w) for i in range(n))
assert round(causal_full / causal_window) == 16

linear = 2 * (4 * n * d * d + 2 * n * d * 4 * d)
core = lambda keys: 2 * 2 * n * keys * d
speedup = (linear + core(n)) / (linear + core(w))
assert round(speedup, 1) == 2.2
assert abs(speedup - (24 * d + 4 * n) / (24 * d + 4 * w)) < 1e-12
share = core(n) / (linear + core(n))
assert round(100 * share) == 57 and abs(share - n / (6 * d + n)) < 1e-12

per_token = 2 * 32 * 8 * 128 * 2
assert per_token * n == 4 * 2**30 and per_token * w == 128 * 2**20
