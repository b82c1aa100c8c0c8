import torch
from torch import nn

torch.manual_seed(0)
n, h, d_v, d = 5, 3, 4, 12
o = torch.randn(h, n, d_v)
w_o = torch.randn(h * d_v, d)
joined = torch.cat(list(o), dim=-1)
assert joined.shape == (n, h * d_v)
out = joined @ w_o
blocks = w_o.view(h, d_v, d)
assert out.shape == (n, d)
assert torch.allclose(out, sum(o[i] @ blocks[i] for i in range(h)), atol=1e-5)
same = blocks[0].repeat(h, 1)
assert torch.allclose(joined @ same, o.sum(0) @ blocks[0], atol=1e-5)
shuffled = torch.cat([o[2], o[0], o[1]], dim=-1)
assert torch.allclose(shuffled @ same, joined @ same, atol=1e-5)
assert not torch.allclose(shuffled @ w_o, out, atol=0.1)
w_v = torch.randn(d, d_v)
assert torch.linalg.matrix_rank(w_v @ blocks[0], rtol=1e-4) == d_v

m = nn.MultiheadAttention(d, h, batch_first=True)
x = torch.randn(2, n, d)
y, averaged = m(x, x, x)
_, each = m(x, x, x, average_attn_weights=False)
assert averaged.shape == (2, n, n) and each.shape == (2, h, n, n)
assert torch.allclose(each.mean(1), averaged, atol=1e-6)


def weights(heads, d_k=d_v):
    return sum(nn.Linear(d, heads * d_k, bias=False).weight.numel() for _ in range(4))


assert weights(h) - weights(h - 1) == 4 * d * d_v
