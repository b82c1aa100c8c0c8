import torch
from torch import nn

assert 768 // 12 == 64 and 12288 // 96 == 128


def parameters(h, d=64):
    m = nn.MultiheadAttention(d, h, bias=False)
    return sum(p.numel() for p in m.parameters())


assert parameters(1) == parameters(8) == parameters(32) == 4 * 64**2

torch.manual_seed(0)
n, d, B = 20, 16, 1
x = torch.randn(B, n, d)
for h in (1, 4, 8):
    d_k = d // h
    s = (x[0] @ torch.randn(d, d_k)) @ (x[0] @ torch.randn(d, d_k)).T
    assert torch.linalg.matrix_rank(s, rtol=1e-4) == d_k
    m = nn.MultiheadAttention(d, h, batch_first=True)
    _, a = m(x, x, x, average_attn_weights=False)
    assert a.numel() == h * n * n

h, h_kv, d_k = 8, 2, 2
k = v = torch.zeros(h_kv, n, d_k)
assert k.numel() + v.numel() == 2 * n * h_kv * d_k
q = torch.zeros(h, n, d_k)
out = nn.functional.scaled_dot_product_attention(q[None], k[None], v[None], enable_gqa=True)
assert out.shape == (1, h, n, d_k)
