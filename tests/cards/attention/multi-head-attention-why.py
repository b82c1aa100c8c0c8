import torch
from torch import nn

v = torch.tensor([[1.0, 0.0], [0.0, 1.0], [5.0, 5.0]])
one = torch.tensor([30.0, 30.0, 0.0]).softmax(0) @ v
assert torch.allclose(one, (v[0] + v[1]) / 2, atol=1e-6)
two = torch.tensor([[30.0, 0, 0], [0, 30.0, 0]]).softmax(-1) @ v
assert torch.allclose(two, v[:2], atol=1e-6)
swapped = v[[1, 0, 2]]
assert torch.allclose(torch.tensor([30.0, 30.0, 0.0]).softmax(0) @ swapped, one)

torch.manual_seed(0)
n, d, h = 12, 8, 2
x, w_q, w_k = torch.randn(n, d), torch.randn(h, d, d // h), torch.randn(h, d, d // h)
s = torch.stack([x @ w_q[i] @ w_k[i].T @ x.T for i in range(h)])
assert all(torch.linalg.matrix_rank(each, rtol=1e-4) == d // h for each in s)
a = s.softmax(-1)
assert not torch.allclose(a[0], a[1], atol=0.1)

m = nn.MultiheadAttention(d, h, batch_first=True, bias=False)
with torch.no_grad():
    for part in m.in_proj_weight.view(3, h, d // h, d):
        part[1] = part[0]
    m.out_proj.weight[:, d // h:] = m.out_proj.weight[:, :d // h]
m(x[None], x[None], x[None])[0].pow(2).sum().backward()
g = m.in_proj_weight.grad.view(3, h, d // h, d)
assert torch.allclose(g[:, 0], g[:, 1], atol=1e-4) and g.abs().max() > 1e-3
assert round(25.8 - 24.9, 1) == 0.9
