import torch
import torch.nn.functional as F

torch.manual_seed(0)
n, m, d, d_k, d_v = 3, 5, 8, 4, 6
x, source = torch.randn(n, d), torch.randn(m, d)
w_q, w_k, w_v = torch.randn(d, d_k), torch.randn(d, d_k), torch.randn(d, d_v)
s = (x @ w_q) @ (x @ w_k).T / d_k**0.5
assert torch.allclose(s, x @ w_q @ w_k.T @ x.T / d_k**0.5, atol=1e-4)
assert not torch.allclose(s, s.T, atol=0.1)
shared = (x @ w_q) @ (x @ w_q).T
assert torch.allclose(shared, shared.T, atol=1e-4)
own = F.scaled_dot_product_attention(x @ w_q, x @ w_k, x @ w_v)
assert torch.allclose(s.softmax(-1) @ (x @ w_v), own, atol=1e-4)
out = F.scaled_dot_product_attention(x @ w_q, source @ w_k, source @ w_v)
assert out.shape == (n, d_v)
swapped = F.scaled_dot_product_attention(source @ w_q, x @ w_k, x @ w_v)
assert swapped.shape == (m, d_v)
